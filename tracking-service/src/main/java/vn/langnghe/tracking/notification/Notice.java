package vn.langnghe.tracking.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that somebody should know; {@code by} is who caused it, where that was a person. */
record Notice(
        String id,
        Kind kind,
        About about,
        Instant at,
        @Nullable String by) {

    /** What it is about. */
    enum Kind {
        ASSIGNED,
        TO_TRIAGE,
        TO_FORWARD,
        APPOINTED,
        MENTIONED,
        SENDER_ANSWERED,
        WITHDRAWAL_RECEIVED,
        WITHDRAWN,
        SUSPENDED,
        RESUMED,
        TERMINATED,
        EXTENDED,
        JOINED,
        COOPERATION_ASKED,
        CONTRIBUTED,
        CONTRIBUTION_LATE,
        PROVINCE_ANSWERED,
        UNPUBLISHED,
        REOPENED,
        REMINDER,
        OVERDUE,
        ESCALATED,
        NOTICE_REMINDER,
        UPDATE_REMINDER,
        COMMITMENT_REMINDER,
        COMMITMENT_MISSED,
        SUBSCRIPTION_DISABLED
    }

    /** A notice and whose it is. */
    record Addressed(Audience to, Notice notice) {}
}
