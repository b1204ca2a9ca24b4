package vn.langnghe.tracking.domain.lifecycle;

import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/**
 * The sender takes the matter back. A complaint that was accepted then ends by a decision (Luật Khiếu nại, Đ10, Đ11a.2);
 * a denunciation too, unless there are signs of a violation: then it is settled all the same (Luật Tố cáo, Đ33.3,
 * Đ34.3 a), so that somebody must look at it in any status; and so at whatever is kept from all but the inspectors, be
 * it not yet known what it is: whoever wrote it may be pressed to take it back. Everything else ends at once, unless
 * others are left who have brought the same matter: nobody takes back what is theirs.
 */
public final class Withdrawal {

    private Withdrawal() {}

    static Doing.Result withdraw(Doing doing, Command.Withdraw withdraw) {
        var matter = doing.matter();
        if (doing.caller() instanceof Caller.Sender sender && sender.withdrewFrom(matter)) {
            return Doing.no(Reason.WITHDRAWN_ALREADY);
        }
        if (forOthersToo(doing, withdraw)) {
            var fact = new Fact.WithdrawalReceived(Fact.WithdrawalReceived.ONE_OF_SEVERAL, matter.dueAt());
            return doing.told(withoutHim(doing), fact, withdraw.words());
        }
        return whole(doing, withdraw);
    }

    /** Of all it was brought for, be it one or the last of several. */
    private static Doing.Result whole(Doing doing, Command.Withdraw withdraw) {
        var matter = withoutHim(doing);
        if (!needsDecision(matter) || matter.withdrawalOpenSince().isPresent()) {
            var gone = matter.with((State) new State.Withdrawn(doing.at()));
            return doing.told(gone, new Fact.Withdrawn(withdraw.reasonCode()), withdraw.words());
        }
        var next = Conversation.heard(matter, doing);
        return doing.told(next, new Fact.WithdrawalReceived(withdraw.reasonCode(), next.dueAt()), withdraw.words());
    }

    /** Staff write it down for one of several, unless the unit says that all of them have told it so. */
    private static boolean forOthersToo(Doing doing, Command.Withdraw withdraw) {
        var matter = doing.matter();
        return switch (doing.caller()) {
            case Caller.Sender sender -> endsNothing(matter, sender);
            case Caller staff ->
                matter.forSeveral()
                        && matter.withdrawalOpenSince().isEmpty()
                        && !(withdraw.reasonCode().equals(Command.Withdraw.ALL_SENDERS)
                                && staff.partiesIn(matter).contains(Party.LEAD));
        };
    }

    /** Whether others are left for whom it goes on when this one takes back what is his. */
    public static boolean endsNothing(Case matter, Caller.Sender sender) {
        return !new Senders(matter).onlyOneLeft(sender);
    }

    private static Case withoutHim(Doing doing) {
        var matter = doing.matter();
        return doing.caller() instanceof Caller.Sender sender && matter.forSeveral()
                ? matter.with(matter.circle().withdrawing(sender.code()))
                : matter;
    }

    /** One that was received already waits for the decision; where no law has one, for whoever looks at it to end it. */
    static boolean mayBeReceived(Case matter) {
        return !needsDecision(matter)
                || matter.withdrawalOpenSince().isEmpty()
                || !DueDates.kind(matter).hasItsLaw();
    }

    /** Whether taking it back ends nothing yet. */
    public static boolean needsDecision(Case matter) {
        return matter.restricted() || endsByLawOnly(matter);
    }

    private static boolean endsByLawOnly(Case matter) {
        return switch (DueDates.kind(matter)) {
            case DENUNCIATION, SUSPECTED_DENUNCIATION -> true;
            case COMPLAINT -> matter.everAccepted();
            case PETITION, REFLECTION, REGULATION_FEEDBACK, BIDDING_PETITION, QUESTION -> false;
        };
    }
}
