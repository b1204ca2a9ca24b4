package vn.langnghe.tracking.domain.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;

/**
 * How much senders have added to one case. It is read as a whole by whoever opens it, so that a program with a code must
 * not fill it; nobody who writes himself comes near these numbers.
 */
final class Said {

    private static final int MOST = 200;
    private static final int MOST_LETTERS = 200_000;
    private static final int MOST_A_DAY = 20;

    private Said() {}

    /** Whether nothing more goes in, by whatever way. */
    static boolean full(Case matter) {
        return bySender(matter).count() >= MOST
                || bySender(matter).mapToInt(Said::letters).sum() >= MOST_LETTERS;
    }

    /** Whether that is enough for today on his own page, where he was not asked anything. */
    static boolean enoughForToday(Case matter, Instant at) {
        var since = at.minus(Duration.ofDays(1));
        return matter.status() != Status.AWAITING_SENDER
                && bySender(matter).filter(step -> step.at().isAfter(since)).count() >= MOST_A_DAY;
    }

    private static Stream<Step> bySender(Case matter) {
        return matter.steps().stream()
                .filter(step -> step.actor().type() == Actor.Type.SENDER)
                .filter(step -> step.fact() instanceof Fact.InformationProvided || step.fact() instanceof Fact.Noted);
    }

    private static int letters(Step step) {
        return step.words() == null ? 0 : step.words().length();
    }
}
