package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.lifecycle.DueDates;

/** A stored deadline of an open case that other rules or another calendar put on another day. */
public record Move(
        String caseId, String reference, @Nullable String unit, Stage stage, Instant from, Instant to) {

    /**
     * Empty when nothing moves: closed, without a rule, the same, or moved before. The term of a case whose clock stands
     * moves too, or what the rules gave would be taken for a term set by hand when the clock goes on.
     */
    static List<Move> of(Case matter, DueDates before, DueDates after) {
        if (!matter.status().open()) {
            return List.of();
        }
        var given = before.answerAsItStands(matter);
        var answer = setByHand(matter, given)
                ? Optional.<Move>empty()
                : move(matter, Stage.RESOLUTION, given, after.answerAsItStands(matter), matter.dueAt());
        var step = move(
                matter,
                stepOf(matter),
                before.stage(matter),
                after.stage(matter),
                matter.clocks().stageDueAt());
        return Stream.of(answer, step).flatMap(Optional::stream).toList();
    }

    /** What somebody agreed with the sender no rule takes back. */
    private static boolean setByHand(Case matter, @Nullable Instant given) {
        return matter.dueAt() != null && !matter.dueAt().equals(given);
    }

    private static Stage stepOf(Case matter) {
        return matter.unit() == null ? Stage.TRIAGE : Stage.ACCEPTANCE;
    }

    private static Optional<Move> move(
            Case matter, Stage stage, @Nullable Instant from, @Nullable Instant to, @Nullable Instant stored) {
        if (from == null || to == null || from.equals(to) || Objects.equals(to, stored)) {
            return Optional.empty();
        }
        return Optional.of(new Move(matter.id(), matter.item().reference(), matter.unit(), stage, from, to));
    }

    /** As those may read it who may not know of the case. */
    Move unnamed() {
        return new Move("", "", null, stage, from, to);
    }

    /** The case with this deadline where it belongs. */
    Case applied(Case matter, Instant now) {
        var clocks = matter.clocks();
        return matter.with(stage == Stage.RESOLUTION ? clocks.due(to, now) : clocks.stageMoved(to, now));
    }
}
