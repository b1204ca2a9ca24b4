package vn.langnghe.tracking.domain.lifecycle;

import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** How a case ends, and how it begins again. */
final class Ending {

    private Ending() {}

    static Doing.Result reopen(Doing doing, Command.Reopen reopen) {
        var matter = doing.matter();
        var refusal = Reopenings.refusal(matter, doing.dates(), doing.at());
        if (refusal.isPresent()) {
            return Doing.no(refusal.get());
        }
        var again = withHim(doing).with((State) new State.Reopened(doing.at())).reopenedOnceMore();
        var started = again.with(again.clocks().startedNow(doing.at()));
        var timed = started.with(started.clocks()
                .due(doing.dates().answer(started), doing.at())
                .stage(doing.dates().acceptance(started, doing.at())));
        return doing.told(timed, new Fact.Reopened(reopen.reasonCode(), timed.dueAt()), reopen.words());
    }

    private static Case withHim(Doing doing) {
        var matter = doing.matter();
        return doing.caller() instanceof Caller.Sender sender
                ? matter.with(matter.circle().returning(sender.code()))
                : matter;
    }

    static Doing.Result merge(Doing doing, Command.Merge merge) {
        if (merge.into().equals(doing.matter().id())) {
            return Doing.no(Reason.ITSELF);
        }
        var merged = doing.matter().with((State) new State.Merged(doing.at(), merge.into()));
        return doing.noted(merged, new Fact.Merged(merge.into()), merge.words());
    }

    static Doing.Result close(Doing doing, Command.Close close) {
        var by = by(doing.actor().type());
        if (by != State.ClosedBy.SILENCE && (doing.matter().forSeveral() || !doing.byOwnSender())) {
            return Doing.no(Reason.FOR_SEVERAL);
        }
        var closed = doing.matter().with((State) new State.Closed(doing.at(), by));
        return doing.told(closed, new Fact.Closed(by), close.words().isBlank() ? null : close.words());
    }

    private static State.ClosedBy by(Actor.Type type) {
        return switch (type) {
            case SENDER -> State.ClosedBy.SENDER;
            case SYSTEM -> State.ClosedBy.SILENCE;
            case OFFICER, INSPECTOR, LEADER, TRIAGE -> State.ClosedBy.OFFICER;
        };
    }
}
