package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;

/**
 * Where the law lets a sender go who is not content with a decision, or waits for it in vain.
 *
 * @param by the last day for it, counted from when the office told its decision, or from when it was due; null where the
 *     rules name none, it has passed without a decision, or nothing was taken up that could be decided
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
        return switch (DueDates.kind(matter)) {
            case COMPLAINT -> ofComplaint(matter, dates, now);
            case DENUNCIATION ->
                decided(matter).isPresent() || matter.late(now)
                        ? Optional.of(new Remedy(Way.FURTHER_DENUNCIATION, null))
                        : Optional.empty();
            case SUSPECTED_DENUNCIATION, PETITION, REFLECTION, REGULATION_FEEDBACK, BIDDING_PETITION, QUESTION ->
                Optional.empty();
        };
    }

    private static Optional<Remedy> ofComplaint(Case matter, DueDates dates, Instant now) {
        var since = decided(matter).or(() -> ended(matter));
        if (since.isEmpty() && !matter.late(now) && matter.status() != Status.DECLINED) {
            return Optional.empty();
        }
        if (matter.clocks().known().instance() > 1) {
            return Optional.of(new Remedy(Way.COURT, null));
        }
        var by = since.map(decision -> dates.secondComplaint(matter, decision)).or(() -> stillOpen(matter, dates, now));
        return Optional.of(new Remedy(Way.SECOND_COMPLAINT, by.orElse(null)));
    }

    /** When the answer that stands was given; one that only says that a higher body will decide is none. */
    private static Optional<Instant> decided(Case matter) {
        if (matter.status() != Status.RESOLVED && matter.status() != Status.CLOSED) {
            return Optional.empty();
        }
        return matter.steps().reversed().stream()
                .filter(step -> step.fact() instanceof Fact.Resolved)
                .findFirst()
                .filter(step -> step.fact() instanceof Fact.Resolved answer && !answer.interim())
                .map(Step::at);
    }

    private static Optional<Instant> ended(Case matter) {
        return matter.state() instanceof State.Terminated ended ? Optional.of(ended.since()) : Optional.empty();
    }

    /** Who waits in vain may complain from the day the answer was due, for as long as who got one. */
    private static Optional<Instant> stillOpen(Case matter, DueDates dates, Instant now) {
        var due = matter.dueAt();
        return matter.late(now) && due != null
                ? Optional.ofNullable(dates.secondComplaint(matter, due)).filter(now::isBefore)
                : Optional.empty();
    }
}
