package vn.langnghe.tracking.domain.lifecycle;

import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Clocks;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** Who answers for the case. */
final class Responsibility {

    private Responsibility() {}

    static Doing.Result accept(Doing doing) {
        var matter = doing.matter();
        var accepted = matter.with((State) new State.Accepted(doing.at(), Appointment.handler(matter, doing.actor())));
        var timed = accepted.with((startsAnew(matter) ? fromNow(doing, accepted) : accepted.clocks()).stage(null));
        return doing.told(timed, new Fact.Accepted(timed.dueAt()), null);
    }

    /**
     * For complaints and denunciations the law counts the answer from acceptance, the first time it happens: whoever
     * gets the case later has what is left. Until then its clock runs from the receipt.
     */
    private static boolean startsAnew(Case matter) {
        return DueDates.kind(matter).hasItsLaw()
                && matter.clocks().startedAt().equals(matter.item().receivedAt());
    }

    private static Clocks fromNow(Doing doing, Case accepted) {
        var started = accepted.clocks().startedNow(doing.at());
        return started.due(doing.dates().answer(accepted.with(started)), doing.at());
    }

    static Doing.Result decline(Doing doing, Command.Decline decline) {
        var matter = doing.matter();
        var fact = new Fact.Declined(decline.ground());
        if (!decline.ground().equals(Command.Decline.NOT_OURS)) {
            if (DueDates.kind(matter).hasItsLaw() && matter.everAccepted()) {
                return Doing.no(Reason.ENDS_BY_DECISION);
            }
            if (!doing.allows(decline.ground(), Ground.Act.REFUSAL, DueDates.day(doing.at()))) {
                return Doing.no(Reason.NO_SUCH_GROUND);
            }
            return doing.told(
                    matter.with((State) new State.Declined(doing.at(), decline.ground())), fact, decline.words());
        }
        var nobodys = matter.with(matter.assignment().to(null)).with((State) new State.InTriage(doing.at()));
        var timed = nobodys.with(nobodys.clocks().stage(doing.dates().triage(nobodys)));
        return doing.noted(timed, fact, decline.words());
    }

    static Doing.Result transfer(Doing doing, Command.Transfer transfer) {
        var matter = doing.matter();
        if (transfer.to().equals(matter.unit())) {
            return Doing.no(Reason.SAME_UNIT);
        }
        var moved = matter.with(matter.assignment().to(transfer.to())).with((State) new State.Assigned(doing.at()));
        var timed = moved.with(moved.clocks().stage(doing.dates().acceptance(moved, doing.at())));
        var fact = new Fact.Transferred(matter.unit(), transfer.to(), transfer.reasonCode(), timed.dueAt());
        return doing.noted(timed, fact, transfer.words());
    }

    /** A petition is forwarded once (TT 05/2021, Đ14). */
    static Doing.Result forward(Doing doing, Command.Forward forward) {
        var matter = doing.matter();
        if (matter.steps().stream().anyMatch(step -> step.fact() instanceof Fact.Forwarded)) {
            return Doing.no(Reason.ALREADY_FORWARDED);
        }
        if (forward.to().equals(matter.unit())
                && matter.steps().stream().anyMatch(step -> step.fact() instanceof Fact.Accepted)) {
            return Doing.no(Reason.SAME_UNIT);
        }
        var gone = matter.with((State) new State.Forwarded(doing.at(), forward.to()));
        return doing.told(gone, new Fact.Forwarded(forward.to(), forward.reasonCode()), forward.words());
    }

    static Doing.Result escalate(Doing doing, Command.Escalate escalate) {
        return doing.noted(doing.matter(), new Fact.Escalated(escalate.reasonCode(), escalate.to()), escalate.words());
    }

    static Doing.Result admit(Doing doing, Command.Admit admit) {
        var circle = doing.matter().circle();
        var next = admit.admitted() ? circle.admitting(admit.person()) : circle.dismissing(admit.person());
        var words = admit.words().isBlank() ? admit.person() : admit.person() + ": " + admit.words();
        return doing.noted(doing.matter().with(next), new Fact.Admitted(admit.admitted()), words);
    }
}
