package vn.langnghe.tracking.domain.lifecycle;

import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** Who of the unit has the case on his desk. */
final class Appointment {

    private Appointment() {}

    static Doing.Result appoint(Doing doing, Command.Appoint appoint) {
        var matter = doing.matter();
        if (!appoint.handler().partiesIn(matter).contains(Party.LEAD)) {
            return Doing.no(Reason.NOT_OF_THE_UNIT);
        }
        var handler = appoint.handler().user();
        return doing.noted(given(matter, handler), new Fact.Appointed(handler), null);
    }

    /** Whom the unit gave it to; else whoever takes it. */
    static @Nullable String handler(Case matter, Actor taker) {
        var given = matter.state().handler();
        return given == null ? taker.user() : given;
    }

    private static Case given(Case matter, String handler) {
        return switch (matter.state()) {
            case State.Assigned assigned -> matter.with((State) new State.Assigned(assigned.since(), handler));
            case State.Reopened reopened -> matter.with((State) new State.Reopened(reopened.since(), handler));
            case State.Accepted accepted -> matter.with((State) new State.Accepted(accepted.since(), handler));
            case State.AwaitingSender waiting ->
                matter.with((State) new State.AwaitingSender(waiting.since(), handler));
            case State.Suspended stopped -> matter.with((State) new State.Suspended(stopped.since(), handler));
            case State.InTriage _,
                    State.Resolved _,
                    State.Closed _,
                    State.Declined _,
                    State.Terminated _,
                    State.Forwarded _,
                    State.Withdrawn _,
                    State.Merged _ -> matter;
        };
    }
}
