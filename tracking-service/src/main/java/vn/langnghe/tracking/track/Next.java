package vn.langnghe.tracking.track;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.lifecycle.DueDates;

/**
 * What the sender may expect next.
 *
 * @param by until when; null where nothing is owed, or the clock stands
 * @param late whether that is past
 */
record Next(String code, @Nullable Instant by, boolean late) {

    private static final String WITHDRAWAL_RECEIVED = "WITHDRAWAL_RECEIVED";

    /** No law has a decision for it; somebody looks whether he was free to take it back. */
    private static final String WITHDRAWAL_LOOKED_AT = "WITHDRAWAL_LOOKED_AT";

    /** He took back what was his; the matter goes on for others. */
    private static final String WITHDRAWN_ALONE = "WITHDRAWN_ALONE";

    /** The unit asked another of its senders. */
    private static final String AWAITING_OTHER = "AWAITING_OTHER";

    /** He is asked, and the term of the answer runs on all the same. */
    private static final String AWAITING_SENDER_IN_TIME = "AWAITING_SENDER_IN_TIME";

    private static final Set<String> NOTHING_OWED = Set.of(WITHDRAWAL_RECEIVED, WITHDRAWAL_LOOKED_AT, WITHDRAWN_ALONE);

    static Next of(Followed followed, DueDates dates, Instant now) {
        var code = code(followed);
        var by = NOTHING_OWED.contains(code) ? null : by(followed.speaking(), dates);
        return new Next(code, by, by != null && by.isBefore(now));
    }

    private static String code(Followed followed) {
        var matter = followed.speaking();
        if (matter.withdrawalOpenSince().isPresent()) {
            return DueDates.kind(matter).hasItsLaw() ? WITHDRAWAL_RECEIVED : WITHDRAWAL_LOOKED_AT;
        }
        if (matter.status().open() && followed.sender().withdrewFrom(matter)) {
            return WITHDRAWN_ALONE;
        }
        if (matter.status() != Status.AWAITING_SENDER) {
            return matter.status().name();
        }
        if (!followed.asked()) {
            return AWAITING_OTHER;
        }
        return matter.clocks().paused() ? matter.status().name() : AWAITING_SENDER_IN_TIME;
    }

    private static @Nullable Instant by(Case matter, DueDates dates) {
        return switch (matter.state()) {
            case State.InTriage _, State.Assigned _, State.Reopened _ ->
                matter.clocks().stageDueAt();
            case State.Accepted _ -> matter.dueAt();
            case State.AwaitingSender _ -> matter.clocks().paused() ? null : matter.dueAt();
            case State.Resolved _ -> dates.closing(matter);
            case State.Suspended _,
                    State.Terminated _,
                    State.Closed _,
                    State.Declined _,
                    State.Forwarded _,
                    State.Withdrawn _,
                    State.Merged _ -> null;
        };
    }
}
