package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Case.Cooperation;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** What the unit, the sender and other units say to each other. */
final class Conversation {

    private Conversation() {}

    /** The clock stands while the sender is asked, unless a law counts on. */
    static Doing.Result ask(Doing doing, Command.RequestInformation request) {
        var matter = doing.matter();
        var ground = request.reasonCode();
        if (!doing.allows(ground, Ground.Act.QUESTION, DueDates.day(doing.at()))) {
            return Doing.no(Reason.NO_SUCH_GROUND);
        }
        var state = (State.Accepted) matter.state();
        var asked = matter.with((State) state.ask(doing.at()));
        var waiting = doing.stopsTheClock(ground) ? asked.with(asked.clocks().pause(doing.at(), ground)) : asked;
        return doing.told(waiting, new Fact.InformationRequested(ground), request.question());
    }

    static Doing.Result provide(Doing doing, Command.ProvideInformation provided) {
        if (doing.caller() instanceof Caller.Sender sender && saidEnough(sender, doing)) {
            return Doing.no(Reason.SAID_ENOUGH);
        }
        var next = answersWhatWasAsked(doing) ? heard(doing.matter(), doing) : doing.matter();
        return doing.told(next, new Fact.InformationProvided(next.dueAt()), provided.words());
    }

    /** Not one whose case was merged into this one, as long as the question is another's. */
    private static boolean answersWhatWasAsked(Doing doing) {
        return !(doing.caller() instanceof Caller.Sender sender) || new Senders(doing.matter()).asked(sender);
    }

    private static boolean saidEnough(Caller.Sender sender, Doing doing) {
        var said = new Said(doing.matter(), sender, doing.at(), doing.dates());
        return said.full() || said.enoughForToday();
    }

    /** Whoever waited for the sender waits no longer. */
    static Case heard(Case matter, Doing doing) {
        return matter.state() instanceof State.AwaitingSender waiting ? resumed(matter, waiting, doing) : matter;
    }

    private static Case resumed(Case matter, State.AwaitingSender waiting, Doing doing) {
        var answered = matter.with((State) waiting.answered(doing.at()));
        if (!matter.clocks().paused()) {
            return answered;
        }
        var going = answered.with(answered.clocks().resume(doing.at()));
        return going.with(going.clocks().due(doing.dates().afterPause(going), doing.at()));
    }

    static Doing.Result askUnits(Doing doing, Command.RequestCooperation request) {
        var next = doing.matter();
        if (request.dueAt() != null && !request.dueAt().isAfter(doing.at())) {
            return Doing.no(Reason.DATE_PASSED);
        }
        for (var unit : Set.copyOf(request.units())) {
            if (unit.equals(next.unit())) {
                return Doing.no(Reason.SAME_UNIT);
            }
            var asked = new ArrayList<>(next.cooperation());
            asked.add(Cooperation.asked(unit, request.question(), request.dueAt()));
            next = next.with(next.assignment().with(unit))
                    .asking(asked)
                    .note(
                            new Fact.CooperationRequested(unit, request.dueAt()),
                            doing.actor(),
                            doing.at(),
                            request.question());
        }
        return new Doing.Changed(next);
    }

    static Doing.Result contribute(Doing doing, Command.Contribute contribution) {
        var matter = doing.matter();
        var units = ((Caller.Staff) doing.caller()).units();
        var unit = matter.assignment().cooperating().stream()
                .filter(units::contains)
                .findFirst();
        if (unit.isEmpty()) {
            return Doing.no(Reason.NOT_ASKED);
        }
        var given = given(matter, unit.get(), contribution.contribution(), doing.at());
        return doing.noted(matter.asking(given), new Fact.Contributed(unit.get()), contribution.contribution());
    }

    private static List<Cooperation> given(Case matter, String unit, String contribution, Instant at) {
        return matter.cooperation().stream()
                .map(asked -> asked.owed() && asked.unit().equals(unit) ? asked.given(contribution, at) : asked)
                .toList();
    }

    static Doing.Result note(Doing doing, Command.Note note) {
        if (note.told()) {
            return told(doing, note);
        }
        var noted = doing.matter().note(new Fact.Noted(), doing.actor(), doing.at(), note.words());
        return new Doing.Changed(noted.bringing(note.files()));
    }

    /** How the matter stands, in the unit's own words; never of what only a letter may tell. */
    private static Doing.Result told(Doing doing, Command.Note note) {
        if (!doing.caller().partiesIn(doing.matter()).contains(Party.LEAD)) {
            return Doing.no(Outcome.Reason.NOT_YOURS);
        }
        return DueDates.kind(doing.matter()).toldOnPaper()
                ? Doing.no(Outcome.Reason.CONFIDENTIAL)
                : doing.told(doing.matter(), new Fact.Noted(), note.words());
    }

    static Doing.Result adviseProvince(Doing doing, Command.AdviseProvince advice) {
        return doing.noted(doing.matter(), new Fact.ProvinceAdvised(), advice.words());
    }

    static Doing.Result provinceAnswered(Doing doing, Command.RecordProvinceAnswer answer) {
        return doing.noted(doing.matter(), new Fact.ProvinceAnswered(), answer.words());
    }

    static Doing.Result noticeSent(Doing doing, Command.RecordNotice notice) {
        var matter = doing.matter();
        var sentOn = notice.sentOn();
        if (sentOn.isAfter(DueDates.day(doing.at()))
                || sentOn.isBefore(DueDates.day(matter.item().receivedAt()))) {
            return Doing.no(Reason.SENT_OUT_OF_TIME);
        }
        var words = notice.words().isBlank() ? null : notice.words();
        var told = matter.note(new Fact.NoticeSent(sentOn, notice.to()), doing.actor(), doing.at(), words);
        return new Doing.Changed(Owed.remindedAt(doing.at(), told, doing.dates()));
    }
}
