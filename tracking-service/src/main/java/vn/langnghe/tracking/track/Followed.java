package vn.langnghe.tracking.track;

import java.time.Instant;
import java.util.List;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Reopenings;
import vn.langnghe.tracking.domain.lifecycle.Senders;
import vn.langnghe.tracking.domain.lifecycle.Withdrawal;

/**
 * A case as somebody follows it: his own, and the one that speaks for it since it was merged.
 *
 * @param sender what he is in the case that speaks for his own
 */
record Followed(Case own, Case speaking, Caller.Sender sender) {

    static Followed of(Case own, Case speaking, Caller.Sender inHisOwn) {
        var elsewhere = !own.id().equals(speaking.id());
        return new Followed(own, speaking, elsewhere ? inHisOwn.from(own.id()) : inHisOwn);
    }

    boolean merged() {
        return !own.id().equals(speaking.id());
    }

    /** Whether others follow the same item by codes of their own. */
    boolean byMember() {
        return !own.item().memberHashes().isEmpty();
    }

    /** What it would mean if he took it back now. */
    Withdrawing withdrawing() {
        if (Withdrawal.endsNothing(speaking, sender)) {
            return Withdrawing.HIS_PART;
        }
        return Withdrawal.needsDecision(speaking) ? Withdrawing.AWAITS_DECISION : Withdrawing.ENDS;
    }

    /** Whether the question the unit waits for is his to answer. */
    boolean asked() {
        return speaking.status() == Status.AWAITING_SENDER && new Senders(speaking).asked(sender);
    }

    enum Withdrawing {
        ENDS,
        AWAITS_DECISION,
        /** It goes on for the others. */
        HIS_PART
    }

    List<Action> actions() {
        return Action.allowed(speaking, sender);
    }

    /** The names the API has for what the sender may do now. */
    List<String> allowed(DueDates dates, Instant now) {
        return actions().stream()
                .filter(action -> action != Action.CLOSE || !merged())
                .filter(action -> action != Action.UNPUBLISH || !merged())
                .filter(action -> action != Action.REOPEN || Reopenings.possible(speaking, dates, now))
                .filter(action -> action != Action.WITHDRAW || !sender.withdrewFrom(speaking))
                .map(action -> switch (action) {
                    case RATE -> "rating";
                    case PROVIDE_INFORMATION -> "information";
                    default -> action.path();
                })
                .toList();
    }
}
