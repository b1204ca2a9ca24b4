package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle.Joined;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.State;

/** What a merge does to the case that goes on: it remembers whom else it concerns. */
public final class Joining {

    /** Why a case that was merged begins again: nobody answers for it where it went. */
    private static final String MERGE_UNDONE = "MERGE_UNDONE";

    /** Why the target is due earlier than it was. */
    /** Why the term of a case moved: the one merged into it has an earlier one. */
    public static final String MERGED = "MERGED";

    private Joining() {}

    /**
     * Whether the one may end in the answer of the other: what has a law of its own ends by the decision that law asks
     * for, with its terms and remedies, and not in the answer to something else. Of what kind one is that nobody has
     * decided on is for whoever joins it to know.
     */
    public static boolean underOneLaw(Case one, Case other) {
        var kind = DueDates.kind(one);
        var second = DueDates.kind(other);
        return kind == second || one.assignment().kind() == null || !kind.hasItsLaw() && !second.hasItsLaw();
    }

    /** The target with everybody the merged case stood for; the same case when it knows them already. */
    public static Case join(Case merged, Case target, Instant at) {
        if (!merged.mayJoin(target)) {
            return target;
        }
        var everybody = Stream.concat(Stream.of(joined(merged)), merged.circle().joined().stream())
                .filter(joined -> !joined.caseId().equals(target.id()))
                .toList();
        var next = target.circle().has(joined(merged)) ? target : withoutThoseWhoTookItBack(merged, target);
        for (var joined : everybody) {
            if (!next.circle().has(joined)) {
                next = next.with(next.circle().with(joined))
                        .note(new Fact.Joined(joined.caseId()), Actor.SYSTEM, at, null);
            }
        }
        return next.equals(target) ? target : dueFirst(merged, next, at);
    }

    /** Nobody waits longer for having been joined: of both terms the earlier one holds. */
    private static Case dueFirst(Case merged, Case target, Instant at) {
        var due = merged.dueAt();
        var own = target.dueAt();
        var sooner = due != null && (own == null || due.isBefore(own));
        if (!sooner
                || !target.status().open()
                || merged.clocks().paused()
                || target.clocks().paused()) {
            return target;
        }
        var moved = target.with(target.clocks().due(due, at));
        return moved.note(new Fact.DueChanged(due, MERGED), Actor.SYSTEM, at, null);
    }

    private static Case withoutThoseWhoTookItBack(Case merged, Case target) {
        var circle = target.circle();
        for (var code : merged.circle().withdrawn()) {
            circle =
                    circle.withdrawing(new Caller.Sender(code).from(merged.id()).code());
        }
        return target.with(circle);
    }

    /** Whether the target ended for itself alone, before it knew that it was to speak for the merged case as well. */
    public static boolean tooLate(Case merged, Case target) {
        return !target.leadsToAnAnswer() && !known(merged, target);
    }

    /** Whether the target knows that it speaks for the merged case. */
    public static boolean known(Case merged, Case target) {
        return target.circle().has(joined(merged));
    }

    private static Joined joined(Case merged) {
        return new Joined(merged.id(), merged.feedbackId(), merged.item().memberHashes());
    }

    /** The merged case on its own again, where it was before; its terms never stopped. */
    public static Case apart(Case merged, DueDates dates, Instant at) {
        var nobodys = merged.unit() == null;
        var open = merged.with(nobodys ? new State.InTriage(at) : new State.Assigned(at));
        var running = open.clocks().paused() ? resumed(open, dates, at) : open;
        var timed =
                running.with(running.clocks().stage(nobodys ? dates.triage(running) : dates.acceptance(running, at)));
        return timed.note(new Fact.Reopened(MERGE_UNDONE, timed.dueAt()), Actor.SYSTEM, at, null);
    }

    /** The case that was not joined: whoever has it is told, and triage where nobody has. */
    static Case refused(Case matter, Instant at) {
        return matter.note(new Fact.Reopened(MERGE_UNDONE, matter.dueAt()), Actor.SYSTEM, at, null);
    }

    private static Case resumed(Case waiting, DueDates dates, Instant at) {
        var going = waiting.with(waiting.clocks().resume(at));
        return going.with(going.clocks().due(dates.afterPause(going), at));
    }
}
