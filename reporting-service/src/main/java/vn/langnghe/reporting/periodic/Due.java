package vn.langnghe.reporting.periodic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one periodic report stands: the days it counts, the day it is due, when the draft that waits was made, the
 * version last issued (0 is none).
 */
public record Due(
        String period,
        Period.Kind kind,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        @Nullable Instant draftedAt,
        int version,
        State state) {

    /** What is left to do about it. */
    public enum State {
        /** Its days are not over. */
        RUNNING,
        /** To be read, completed and issued. */
        DRAFTED,
        LATE,
        ISSUED
    }

    static State state(int version, LocalDate last, LocalDate due, LocalDate today) {
        if (version > 0) {
            return State.ISSUED;
        }
        if (!today.isAfter(last)) {
            return State.RUNNING;
        }
        return today.isAfter(due) ? State.LATE : State.DRAFTED;
    }
}
