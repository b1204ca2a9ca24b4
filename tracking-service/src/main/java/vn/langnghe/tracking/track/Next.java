package vn.langnghe.tracking.track;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.DueDates;

/**
 * What the sender may expect next.
 *
 * @param by until when; null where nothing is owed, or the clock stands
 */
record Next(String code, @Nullable Instant by) {

    private static final String WITHDRAWAL_RECEIVED = "WITHDRAWAL_RECEIVED";

    /** No law has a decision for it; somebody looks whether he was free to take it back. */
    private static final String WITHDRAWAL_LOOKED_AT = "WITHDRAWAL_LOOKED_AT";

    /** He took back what was his; the matter goes on for others. */
    private static final String WITHDRAWN_ALONE = "WITHDRAWN_ALONE";

    static Next of(Followed followed, DueDates dates) {
        var matter = followed.speaking();
        if (matter.status().open() && followed.sender().withdrewFrom(matter)) {
            return new Next(WITHDRAWN_ALONE, null);
        }
        if (matter.withdrawalOpenSince().isPresent()) {
            return new Next(DueDates.kind(matter).hasItsLaw() ? WITHDRAWAL_RECEIVED : WITHDRAWAL_LOOKED_AT, null);
        }
        var clocks = matter.clocks();
        return new Next(
                matter.status().name(),
                switch (matter.state()) {
                    case State.InTriage _, State.Assigned _, State.Reopened _ -> clocks.stageDueAt();
                    case State.Accepted _ -> matter.dueAt();
                    case State.Resolved _ -> dates.closing(matter);
                    case State.AwaitingSender _,
                            State.Suspended _,
                            State.Terminated _,
                            State.Closed _,
                            State.Declined _,
                            State.Forwarded _,
                            State.Withdrawn _,
                            State.Merged _ -> null;
                });
    }
}
