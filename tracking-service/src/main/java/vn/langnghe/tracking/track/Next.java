package vn.langnghe.tracking.track;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.DueDates;

/**
 * What the sender may expect next.
 *
 * @param by until when; null where nothing is owed, or the clock stands
 */
record Next(String code, @Nullable Instant by) {

    private static final String WITHDRAWAL_RECEIVED = "WITHDRAWAL_RECEIVED";

    static Next of(Case matter, DueDates dates) {
        if (matter.withdrawalOpenSince().isPresent()) {
            return new Next(WITHDRAWAL_RECEIVED, null);
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
