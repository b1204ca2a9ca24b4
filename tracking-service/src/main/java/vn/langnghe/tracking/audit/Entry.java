package vn.langnghe.tracking.audit;

import java.time.Instant;

/** Somebody read a restricted case, or was turned away from a case. Never what was read. */
public record Entry(String caseId, int number, Instant at, String user, Act act, String seal) {

    /** What was tried, and whether it was allowed. */
    public enum Act {
        READ,
        DENIED
    }
}
