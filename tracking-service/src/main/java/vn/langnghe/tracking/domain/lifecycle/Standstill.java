package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.ground.Ground.Act;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/**
 * Decisions that stop the handling of a complaint or a denunciation, take it up again, or end it (Luật Khiếu nại, Đ11a;
 * Luật Tố cáo, Đ34). What counts is the day of the decision, not the moment somebody enters it.
 */
final class Standstill {

    private Standstill() {}

    static Doing.Result suspend(Doing doing, Command.Suspend suspend) {
        var decision = suspend.decision();
        var fault = fault(doing, decision, Act.SUSPENSION);
        if (fault.isPresent()) {
            return Doing.no(fault.get());
        }
        var matter = doing.matter();
        var state = (State.Accepted) matter.state();
        var stopped = matter.with((State) state.suspended(doing.at()))
                .with(matter.clocks().pause(momentOf(decision, doing), decision.ground()));
        var fact = new Fact.Suspended(decision.number(), decision.on(), decision.ground());
        return doing.told(stopped, fact, suspend.words());
    }

    static Doing.Result resume(Doing doing, Command.Resume resume) {
        var decision = resume.decision();
        var fault = fault(doing, decision, Act.RESUMPTION);
        if (fault.isPresent()) {
            return Doing.no(fault.get());
        }
        var matter = doing.matter();
        var state = (State.Suspended) matter.state();
        var going = matter.with((State) state.resumed(doing.at()))
                .with(matter.clocks().resume(momentOf(decision, doing)));
        var timed = going.with(going.clocks().due(doing.dates().afterPause(going), doing.at()));
        var fact = new Fact.Resumed(decision.number(), decision.on(), decision.ground(), timed.dueAt());
        return doing.told(timed, fact, resume.words());
    }

    static Doing.Result terminate(Doing doing, Command.Terminate terminate) {
        var decision = terminate.decision();
        var fault = fault(doing, decision, Act.TERMINATION);
        if (fault.isPresent()) {
            return Doing.no(fault.get());
        }
        var ended = doing.matter().with((State) new State.Terminated(doing.at(), decision.ground()));
        var fact = new Fact.Terminated(decision.number(), decision.on(), decision.ground());
        return doing.told(ended, fact, terminate.words());
    }

    private static Optional<Reason> fault(Doing doing, Command.Decision decision, Act act) {
        if (decision.on().isAfter(DueDates.day(doing.at())) || decision.on().isBefore(earliest(doing))) {
            return Optional.of(Reason.DECIDED_OUT_OF_TIME);
        }
        return doing.allows(decision.ground(), act, decision.on())
                ? Optional.empty()
                : Optional.of(Reason.NO_SUCH_GROUND);
    }

    /** The clock cannot have stood before it ran, nor have gone on before it stood. */
    private static LocalDate earliest(Doing doing) {
        return DueDates.day(stood(doing));
    }

    private static Instant stood(Doing doing) {
        var matter = doing.matter();
        var pauses = matter.clocks().pauses();
        return matter.clocks().paused()
                ? pauses.getLast().from()
                : matter.state().since();
    }

    /** A decision of today counts from now; one of an earlier day from its morning. */
    private static Instant momentOf(Command.Decision decision, Doing doing) {
        if (decision.on().equals(DueDates.day(doing.at()))) {
            return doing.at();
        }
        var morning = decision.on().atStartOfDay(DueDates.HERE).toInstant();
        var stood = stood(doing);
        return morning.isBefore(stood) ? stood : morning;
    }
}
