package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.lifecycle.DueDates;

/** An open case that other rules or another calendar give another due time. */
public record Move(
        String caseId, String reference, @Nullable String unit, Instant from, Instant to) {

    /** Empty when nothing moves: closed, standing, without a rule, the same, or moved before. */
    static Optional<Move> of(Case matter, DueDates before, DueDates after) {
        if (!matter.status().open()) {
            return Optional.empty();
        }
        var from = before.answer(matter);
        var to = after.answer(matter);
        if (from == null || to == null || from.equals(to) || Objects.equals(to, matter.dueAt())) {
            return Optional.empty();
        }
        return Optional.of(new Move(matter.id(), matter.item().reference(), matter.unit(), from, to));
    }
}
