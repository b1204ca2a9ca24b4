package vn.langnghe.reporting.domain;

/** Where a case stands, and what that means for a report. */
public enum Status {
    IN_TRIAGE(Standing.OPEN),
    ASSIGNED(Standing.OPEN),
    ACCEPTED(Standing.OPEN),
    AWAITING_SENDER(Standing.OPEN),
    SUSPENDED(Standing.OPEN),
    REOPENED(Standing.OPEN),
    RESOLVED(Standing.RESOLVED),
    CLOSED(Standing.RESOLVED),
    DECLINED(Standing.DECLINED),
    FORWARDED(Standing.FORWARDED),
    WITHDRAWN(Standing.VOID),
    MERGED(Standing.VOID),
    /** Ended by a decision on a ground of the law, without an answer. */
    TERMINATED(Standing.VOID);

    private final Standing standing;

    Status(Standing standing) {
        this.standing = standing;
    }

    public Standing standing() {
        return standing;
    }

    /** Every case has exactly one: received = open + resolved + referred + declined + forwarded + void. */
    public enum Standing {
        OPEN,
        RESOLVED,
        /** Nobody answered it: what it asks for was proposed to somebody above. */
        REFERRED,
        DECLINED,
        FORWARDED,
        /** Withdrawn by the sender, merged into another case or ended by a decision: nobody owes an answer. */
        VOID
    }
}
