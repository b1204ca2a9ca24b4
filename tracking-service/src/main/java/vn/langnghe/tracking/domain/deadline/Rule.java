package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number of days for a kind and a stage, with the law it comes from.
 *
 * @param when what must be true of the matter; of several rules that fit, the one that asks most decides
 * @param effectiveTo last day on which a clock may start under this rule; null while in force
 */
public record Rule(
        String id,
        Set<Kind> kinds,
        Stage stage,
        When when,
        int days,
        CountedIn unit,
        Direction direction,
        RunsFrom runsFrom,
        String basis,
        Mark mark,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    public Rule {
        kinds = Set.copyOf(kinds);
    }

    /** "ngày" or "ngày làm việc"; "lần" where a rule counts how often and no days. */
    public enum CountedIn {
        CALENDAR,
        WORKING,
        TIMES
    }

    /** "within n days after" or "at the latest n days before". */
    public enum Direction {
        AFTER,
        BEFORE
    }

    /** What sets the clock going. Only a receipt out of hours waits for the next opening. */
    public enum RunsFrom {
        RECEIPT,
        ACCEPTANCE,
        DECISION,
        EXPIRY,
        KNOWLEDGE,
        EVENT
    }

    /** Whose rule it is. */
    public enum Mark {
        STATUTORY,
        LOCAL,
        PROVISIONAL
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
