package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;

/**
 * Where the law lets a sender go who is not content with a decision, or waits for it in vain.
 *
 * @param by the last day for it, counted from when the office told its decision; null where the rules name none
 */
public record Remedy(Way way, @Nullable Instant by) {

    /** What the sender may do. */
    public enum Way {
        /** To the superior of whoever decided first, or to the court (Luật Khiếu nại, Đ7, Đ33). */
        SECOND_COMPLAINT,
        /** After the second decision: the court alone. */
        COURT,
        /** To the superior of whoever concluded (Luật Tố cáo); which grounds it needs is for a lawyer to confirm. */
        FURTHER_DENUNCIATION
    }

    /** Empty for kinds without a law of their own, and while nothing was decided and it is not late. */
    public static Optional<Remedy> of(Case matter, DueDates dates, Instant now) {
        return since(matter, now).flatMap(since -> switch (DueDates.kind(matter)) {
            case COMPLAINT -> Optional.of(ofComplaint(matter, dates, since));
            case DENUNCIATION -> Optional.of(new Remedy(Way.FURTHER_DENUNCIATION, null));
            case SUSPECTED_DENUNCIATION, PETITION, REFLECTION, REGULATION_FEEDBACK, BIDDING_PETITION, QUESTION ->
                Optional.empty();
        });
    }

    private static Remedy ofComplaint(Case matter, DueDates dates, Instant since) {
        return matter.clocks().known().instance() > 1
                ? new Remedy(Way.COURT, null)
                : new Remedy(Way.SECOND_COMPLAINT, dates.secondComplaint(matter, since));
    }

    private static Optional<Instant> since(Case matter, Instant now) {
        if (matter.status() == Status.RESOLVED || matter.status() == Status.CLOSED) {
            return matter.steps().reversed().stream()
                    .filter(step -> step.fact() instanceof Fact.Resolved)
                    .findFirst()
                    .map(Step::at);
        }
        return matter.late(now) ? Optional.ofNullable(matter.dueAt()) : Optional.empty();
    }
}
