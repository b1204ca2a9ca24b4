package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.Optional;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Step;

/** Whether the sender lets an answer stand by saying nothing. */
final class Silence {

    private Silence() {}

    /** Since when; empty while what the sender said of the answer waits for somebody to look at it. */
    static Optional<Instant> since(Case answered) {
        var spoke = lastWord(answered);
        return spoke.isEmpty() ? Optional.of(answered.state().since()) : looked(answered, spoke.get());
    }

    /** When he said of the answer what nobody has looked at yet. */
    static Optional<Instant> unheeded(Case answered) {
        return lastWord(answered)
                .filter(spoke -> looked(answered, spoke).isEmpty())
                .map(Step::at);
    }

    private static Optional<Step> lastWord(Case answered) {
        return answered.steps().reversed().stream()
                .filter(step -> step.at().isAfter(answered.state().since()) && said(step))
                .findFirst();
    }

    private static Optional<Instant> looked(Case answered, Step spoke) {
        return answered.steps().stream()
                .filter(step -> step.number() > spoke.number() && byStaff(step))
                .findFirst()
                .map(Step::at);
    }

    private static boolean said(Step step) {
        return step.actor().type() == Actor.Type.SENDER && step.fact() instanceof Fact.Noted;
    }

    private static boolean byStaff(Step step) {
        return step.actor().type() != Actor.Type.SENDER && step.actor().type() != Actor.Type.SYSTEM;
    }
}
