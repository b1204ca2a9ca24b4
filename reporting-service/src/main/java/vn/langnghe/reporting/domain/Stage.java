package vn.langnghe.reporting.domain;

import org.jspecify.annotations.Nullable;

/** With whom a case waits. */
public enum Stage {
    TRIAGE,
    ACCEPTANCE,
    WORK,
    SENDER;

    /** Null once nobody is expected to move. */
    static @Nullable Stage of(Status status) {
        return switch (status) {
            case IN_TRIAGE -> TRIAGE;
            case ASSIGNED -> ACCEPTANCE;
            case ACCEPTED, REOPENED -> WORK;
            case AWAITING_SENDER -> SENDER;
            case RESOLVED, CLOSED, DECLINED, FORWARDED, SUSPENDED, WITHDRAWN, MERGED, TERMINATED -> null;
        };
    }
}
