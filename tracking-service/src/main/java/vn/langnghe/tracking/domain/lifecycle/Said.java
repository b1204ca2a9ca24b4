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
 * How much each of the senders has added to one case. It is read as a whole by whoever opens it, so that a program with a
 * code must not fill it; nobody who writes himself comes near these numbers, and nobody's are another's. Whoever was
 * asked is heard however much he wrote.
 */
final class Said {

    /** The case's own sender, or all of them where the item speaks for many: steps do not tell these apart. */
    static final String OWN = "own";

    /** Those merged into it, as far as they write through a channel, which does not tell them apart either. */
    static final String MERGED = "merged";

    private static final int MOST = 200;
    private static final int MOST_OF_MANY = 1_000;
    private static final int MOST_LETTERS = 200_000;
    private static final int MOST_A_DAY = 20;

    private Said() {}

    static String speaker(Caller.Sender sender) {
        return sender.from() == null ? OWN : sender.from();
    }

    /** Whether nothing more of his goes in, by whatever way. */
    static boolean full(Case matter, String speaker) {
        return !asked(matter, speaker)
                && (by(speaker, matter).count() >= most(matter, speaker)
                        || by(speaker, matter).mapToInt(Said::letters).sum() >= MOST_LETTERS);
    }

    /** Whether that is enough for today on his own page. */
    static boolean enoughForToday(Case matter, String speaker, Instant at) {
        var since = at.minus(Duration.ofDays(1));
        var people = speaker.equals(OWN) ? matter.item().manySenders() : 1;
        return !asked(matter, speaker)
                && by(speaker, matter).filter(step -> step.at().isAfter(since)).count() >= (long) MOST_A_DAY * people;
    }

    private static boolean asked(Case matter, String speaker) {
        return speaker.equals(OWN) && matter.status() == Status.AWAITING_SENDER;
    }

    private static int most(Case matter, String speaker) {
        return speaker.equals(OWN) && matter.item().manySenders() > 1 ? MOST_OF_MANY : MOST;
    }

    private static Stream<Step> by(String speaker, Case matter) {
        return matter.steps().stream()
                .filter(step -> step.actor().type() == Actor.Type.SENDER)
                .filter(step -> step.fact() instanceof Fact.InformationProvided || step.fact() instanceof Fact.Noted)
                .filter(step -> speaker(step).equals(speaker));
    }

    private static String speaker(Step step) {
        if (step.from() != null) {
            return step.from();
        }
        return step.audience() == Step.Audience.STAFF ? MERGED : OWN;
    }

    private static int letters(Step step) {
        return step.words() == null ? 0 : step.words().length();
    }
}
