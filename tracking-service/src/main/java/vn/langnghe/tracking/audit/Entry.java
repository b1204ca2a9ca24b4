package vn.langnghe.tracking.audit;

import java.time.Instant;

/**
 * Somebody read a restricted case, saw it in a list, or was turned away from a case. Never what was read.
 *
 * @param caseId the case whose chain this is a link of; of what was seen in a list, the chain of whoever saw it
 */
public record Entry(String caseId, int number, Instant at, String user, Act act, String seal) {

    /** What was tried, and whether it was allowed. */
    public enum Act {
        READ,
        LISTED,
        DENIED
    }
}
