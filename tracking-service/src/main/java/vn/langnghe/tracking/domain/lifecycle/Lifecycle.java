package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.function.Supplier;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.ground.Grounds;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Refused;

/** Every change of a case by somebody's will goes through here. */
public record Lifecycle(DueDates dates, Supplier<Grounds> grounds) {

    /** Carries the command out, or says why not. */
    public Outcome handle(Case matter, Command command, Caller caller, Instant at) {
        var action = Action.of(command);
        if (!action.isFor(matter, caller.partiesIn(matter))) {
            return refused(matter, caller, Reason.NOT_YOURS);
        }
        if (!action.fits(matter)) {
            return refused(matter, caller, action.misfit(matter));
        }
        return outcome(carryOut(doing(matter, caller, at), command), matter, caller);
    }

    /** A rating by somebody whose case was merged into the one that was answered: it counts in his own. */
    public Outcome rate(Case merged, Case answered, Command.Rate rate, Caller.Sender sender, Instant at) {
        if (!Action.RATE.fits(answered)) {
            return refused(answered, sender, Reason.NOT_IN_THIS_STATUS);
        }
        return outcome(Answering.rate(doing(merged, sender, at), rate, answered.answeredAt()), answered, sender);
    }

    private Doing doing(Case matter, Caller caller, Instant at) {
        return new Doing(matter, caller, at, dates, grounds.get());
    }

    private static Outcome outcome(Doing.Result result, Case matter, Caller caller) {
        return switch (result) {
            case Doing.Changed changed -> new Outcome.Done(changed.matter());
            case Doing.No no -> refused(matter, caller, no.reason());
        };
    }

    private static Doing.Result carryOut(Doing doing, Command command) {
        return switch (command) {
            case Command.Accept _ -> Responsibility.accept(doing);
            case Command.Appoint appoint -> Appointment.appoint(doing, appoint);
            case Command.Decline decline -> Responsibility.decline(doing, decline);
            case Command.Transfer transfer -> Responsibility.transfer(doing, transfer);
            case Command.Forward forward -> Responsibility.forward(doing, forward);
            case Command.Escalate escalate -> Responsibility.escalate(doing, escalate);
            case Command.RequestInformation request -> Conversation.ask(doing, request);
            case Command.Suspend suspend -> Standstill.suspend(doing, suspend);
            case Command.Resume resume -> Standstill.resume(doing, resume);
            case Command.Terminate terminate -> Standstill.terminate(doing, terminate);
            case Command.ProvideInformation provided -> Conversation.provide(doing, provided);
            case Command.RequestCooperation request -> Conversation.askUnits(doing, request);
            case Command.Contribute contribution -> Conversation.contribute(doing, contribution);
            case Command.Note note -> Conversation.note(doing, note);
            case Command.AdviseProvince advice -> Conversation.adviseProvince(doing, advice);
            case Command.RecordProvinceAnswer answer -> Conversation.provinceAnswered(doing, answer);
            case Command.RecordNotice notice -> Conversation.noticeSent(doing, notice);
            case Command.Assess assess -> Answering.assess(doing, assess);
            case Command.Extend extend -> Answering.extend(doing, extend);
            case Command.Resolve resolve -> Answering.resolve(doing, resolve);
            case Command.SettleCommitment settle -> Promising.settle(doing, settle);
            case Command.Admit admit -> Responsibility.admit(doing, admit);
            case Command.Publish publish -> Publishing.publish(doing, publish);
            case Command.Unpublish unpublish -> Publishing.unpublish(doing, unpublish);
            case Command.Rate rate -> Answering.rate(doing, rate);
            case Command.Reopen reopen -> Ending.reopen(doing, reopen);
            case Command.Withdraw withdraw -> Withdrawal.withdraw(doing, withdraw);
            case Command.Merge merge -> Ending.merge(doing, merge);
            case Command.Close close -> Ending.close(doing, close);
        };
    }

    private static Outcome refused(Case matter, Caller caller, Reason reason) {
        return new Refused(reason, matter.status(), Action.allowed(matter, caller));
    }
}
