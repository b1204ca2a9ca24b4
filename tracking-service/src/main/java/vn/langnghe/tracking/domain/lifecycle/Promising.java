package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.lifecycle.Command.Resolve.Promise;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** What a unit promises, and whether it keeps it. */
final class Promising {

    private Promising() {}

    static boolean past(Promise promise, Instant at) {
        return Commitment.made(1, promise.text(), promise.dueOn(), at).dueAt().isBefore(at);
    }

    /** Every promise of the answer becomes a dated item of its own. */
    static Doing.Result make(Doing doing, Case resolved, Command.Resolve resolve) {
        var next = resolved;
        for (var promise : resolve.promises()) {
            var all = new ArrayList<>(next.commitments());
            var made = Commitment.made(all.size() + 1, promise.text(), promise.dueOn(), doing.at());
            all.add(made);
            next = next.promising(all)
                    .note(new Fact.CommitmentMade(made.number(), made.dueOn()), doing.actor(), doing.at(), null);
        }
        return new Doing.Changed(next);
    }

    static Doing.Result settle(Doing doing, Command.SettleCommitment settle) {
        var found = find(doing.matter(), settle.commitment());
        if (found.isEmpty() || found.get().outcome() == Commitment.Outcome.KEPT) {
            return Doing.no(Reason.NO_SUCH_COMMITMENT);
        }
        var words = settle.words().isBlank() ? null : settle.words();
        var outcome = settle.kept() ? Commitment.Outcome.KEPT : Commitment.Outcome.MISSED;
        var settled = with(doing.matter(), found.get().settled(outcome, doing.at(), words));
        var fact = settle.kept()
                ? new Fact.CommitmentKept(settle.commitment())
                : new Fact.CommitmentMissed(settle.commitment());
        return doing.told(settled, fact, words);
    }

    /** The day has passed and nobody said that it was kept. */
    static Case missed(Case matter, Commitment promise, Instant now) {
        return with(matter, promise.settled(Commitment.Outcome.MISSED, now, null))
                .note(new Fact.CommitmentMissed(promise.number()), Actor.SYSTEM, now, null);
    }

    static Case reminded(Case matter, Commitment promise) {
        return with(matter, promise.nowReminded());
    }

    private static Optional<Commitment> find(Case matter, int number) {
        return matter.commitments().stream()
                .filter(promise -> promise.number() == number)
                .findFirst();
    }

    private static Case with(Case matter, Commitment changed) {
        List<Commitment> all = matter.commitments().stream()
                .map(promise -> promise.number() == changed.number() ? changed : promise)
                .toList();
        return matter.promising(all);
    }
}
