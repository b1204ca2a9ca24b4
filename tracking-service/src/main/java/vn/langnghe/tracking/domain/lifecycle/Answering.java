package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Answer;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** From the deadline to the answer, what the sender says of it, and who else may read it. */
final class Answering {

    private static final String ASSESSED = "ASSESSED";

    private Answering() {}

    /** The finding is part of the file and moves the terms it speaks to. */
    static Doing.Result assess(Doing doing, Command.Assess assess) {
        var matter = doing.matter();
        var found = matter.with(matter.clocks().found(assess.findings()));
        var timed = found.with(found.clocks()
                .due(doing.dates().reconsidered(matter, found), doing.at())
                .stageMoved(doing.dates().stage(found), doing.at()));
        return doing.noted(timed, new Fact.DueChanged(timed.dueAt(), ASSESSED), assess.words());
    }

    /**
     * A denunciation is extended once when complex, twice when specially complex, and only so (Luật Tố cáo, Đ30). A
     * complaint never is: what makes it complex is written in its file and gives it the longer term (NĐ 155/2026, Đ3a mới).
     */
    private static boolean withoutGrounds(Case matter) {
        var found = matter.clocks().known();
        return switch (DueDates.kind(matter)) {
            case DENUNCIATION -> found.grounds().size() <= matter.clocks().extensions();
            case COMPLAINT -> !found.complex();
            case SUSPECTED_DENUNCIATION, PETITION, REFLECTION, REGULATION_FEEDBACK, BIDDING_PETITION, QUESTION -> false;
        };
    }

    static Doing.Result extend(Doing doing, Command.Extend extend) {
        var matter = doing.matter();
        if (withoutGrounds(matter)) {
            return Doing.no(Reason.NO_GROUNDS_RECORDED);
        }
        var decision = extend.decision();
        if (decision == null && DueDates.kind(matter).extendedByDecision()) {
            return Doing.no(Reason.NO_DECISION);
        }
        if (decision != null && outOfTime(decision, doing)) {
            return Doing.no(Reason.DECIDED_OUT_OF_TIME);
        }
        var allowed = doing.dates().extended(matter);
        if (allowed == null) {
            return Doing.no(Reason.EXTENDED_TOO_OFTEN);
        }
        var until = extend.until() == null ? allowed : extend.until();
        if (until.isAfter(allowed) && !mayGoBeyond(doing)) {
            return Doing.no(Reason.LATER_THAN_THE_LAW);
        }
        if (!until.isAfter(doing.at()) || notLater(until, matter.dueAt())) {
            return Doing.no(Reason.DATE_NOT_LATER);
        }
        var longer = matter.with(matter.clocks().extended().due(until, doing.at()));
        var fact = new Fact.Extended(
                until,
                extend.reasonCode(),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.on());
        return doing.told(longer, fact, extend.words());
    }

    /** It extends what runs: decided after the matter was taken up, and not to come. */
    private static boolean outOfTime(Command.Decision decision, Doing doing) {
        return decision.on().isAfter(DueDates.day(doing.at()))
                || decision.on().isBefore(DueDates.day(doing.matter().clocks().startedAt()));
    }

    /** What only the house has ordered its leader may lift, not the unit for itself. */
    private static boolean mayGoBeyond(Doing doing) {
        return !DueDates.kind(doing.matter()).hasItsLaw()
                && doing.caller().partiesIn(doing.matter()).contains(Party.LEADER);
    }

    private static boolean notLater(Instant until, @Nullable Instant due) {
        return due != null && !until.isAfter(due);
    }

    static Doing.Result resolve(Doing doing, Command.Resolve resolve) {
        var matter = doing.matter();
        if (resolve.promises().stream().anyMatch(promise -> Promising.past(promise, doing.at()))) {
            return Doing.no(Reason.DATE_PASSED);
        }
        var paused = matter.clocks().pausedUntil(doing.at()).toSeconds();
        var interim = resolve.outcome().equals(Command.Resolve.PROPOSED_HIGHER);
        var fact = new Fact.Resolved(resolve.outcome(), matter.dueAt(), paused, interim);
        var next = interim ? matter : answered(doing, resolve);
        var told = next.tell(fact, doing.actor(), doing.at(), resolve.text());
        return Promising.make(doing, told.bringing(resolve.files()), resolve);
    }

    /** What only says that a higher body is asked ends nothing: the unit still owes the answer, in its term. */
    private static Case answered(Doing doing, Command.Resolve resolve) {
        var answer = new Answer(
                resolve.text(), resolve.outcome(), doing.at(), doing.actor().user(), null);
        return doing.matter().with((State) new State.Resolved(doing.at())).with(answer);
    }

    static Doing.Result rate(Doing doing, Command.Rate rate) {
        return rate(doing, rate, doing.matter().answeredAt());
    }

    static Doing.Result rate(Doing doing, Command.Rate rate, Instant answeredAt) {
        var matter = doing.matter();
        var who = ((Caller.Sender) doing.caller()).code();
        var last = matter.circle().rated().get(who);
        if (last != null && !last.isBefore(answeredAt)) {
            return Doing.no(Reason.RATED_ALREADY);
        }
        var rating = new Case.Rating(rate.stars(), rate.visits(), rate.contacts(), rate.agencies(), doing.at());
        var fact = new Fact.Rated(rate.stars(), rate.visits(), rate.contacts(), rate.agencies());
        var rated = matter.with(rating).with(matter.circle().rating(who, doing.at()));
        return doing.told(rated, fact, rate.comment().isBlank() ? null : rate.comment());
    }
}
