package vn.langnghe.tracking.domain.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;

/**
 * How much one of the senders has added to a case. It is read as a whole by whoever opens it, so that a program with a
 * code must not fill it; how often is a rule of the house, how many letters is what one document bears. Nobody's are
 * another's, and whoever was asked is heard however much he wrote.
 *
 * @param sender steps do not tell the members of an item apart: they have its numbers together
 */
record Said(Case matter, Caller.Sender sender, Instant at, DueDates dates) {

    private static final int MOST_LETTERS = 200_000;

    /** What a step takes beside its words, so that short ones do not fill a case either. */
    private static final int LETTERS_OF_A_STEP = 100;

    /** An item of thousands is still one case that one officer reads. */
    private static final int MOST_PEOPLE_IN_ALL = 5;

    /** Whether nothing more of his goes in, by whatever way. */
    boolean full() {
        var most = dates.messages(matter, at);
        return !asked()
                && (most.filter(each -> his().count() >= (long) each * Math.min(people(), MOST_PEOPLE_IN_ALL))
                                .isPresent()
                        || his().mapToInt(Said::letters).sum() >= MOST_LETTERS);
    }

    /** Whether that is enough for today on his own page. */
    boolean enoughForToday() {
        var since = at.minus(Duration.ofDays(1));
        return !asked()
                && dates.messagesADay(matter, at)
                        .filter(each ->
                                his().filter(step -> step.at().isAfter(since)).count() >= (long) each * people())
                        .isPresent();
    }

    private boolean asked() {
        return matter.status() == Status.AWAITING_SENDER && new Senders(matter).asked(sender);
    }

    private int people() {
        return sender.from() == null ? matter.item().manySenders() : 1;
    }

    private Stream<Step> his() {
        return matter.steps().stream()
                .filter(step -> step.actor().type() == Actor.Type.SENDER)
                .filter(step -> step.fact() instanceof Fact.InformationProvided || step.fact() instanceof Fact.Noted)
                .filter(step -> Objects.equals(step.from(), sender.from()));
    }

    private static int letters(Step step) {
        return LETTERS_OF_A_STEP + (step.words() == null ? 0 : step.words().length());
    }
}
