package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.Optional;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** How often and how long after the answer a case may begin again. */
public final class Reopenings {

    private Reopenings() {}

    static Optional<Reason> refusal(Case matter, DueDates dates, Instant at) {
        var answeredAt = resolvedAt(matter);
        var until = dates.reopenableUntil(matter, answeredAt);
        // Who objected in time and was not heard is not late.
        var asked = Silence.unheeded(matter).orElse(at);
        if (until != null && asked.isAfter(until)) {
            return Optional.of(Reason.TOO_LATE_TO_REOPEN);
        }
        return dates.reopenings(matter, answeredAt)
                .filter(most -> matter.reopenings() >= most)
                .map(_ -> Reason.REOPENED_TOO_OFTEN);
    }

    public static boolean possible(Case matter, DueDates dates, Instant at) {
        return refusal(matter, dates, at).isEmpty();
    }

    private static Instant resolvedAt(Case matter) {
        return matter.steps().reversed().stream()
                .filter(step -> step.fact() instanceof Fact.Resolved)
                .findFirst()
                .map(Step::at)
                .orElse(matter.state().since());
    }
}
