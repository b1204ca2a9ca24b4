package vn.langnghe.tracking.domain;

/** Where a case stands, as everyone outside the case reads it. */
public enum Status {
    IN_TRIAGE,
    ASSIGNED,
    ACCEPTED,
    AWAITING_SENDER,
    SUSPENDED,
    REOPENED,
    RESOLVED,
    CLOSED,
    DECLINED,
    TERMINATED,
    FORWARDED,
    WITHDRAWN,
    MERGED;

    /** Whether the department still owes the sender an answer. */
    public boolean open() {
        return switch (this) {
            case IN_TRIAGE, ASSIGNED, ACCEPTED, AWAITING_SENDER, SUSPENDED, REOPENED -> true;
            case RESOLVED, CLOSED, DECLINED, TERMINATED, FORWARDED, WITHDRAWN, MERGED -> false;
        };
    }
}
