package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.ground.Grounds;
import vn.langnghe.tracking.domain.lifecycle.Outcome.Reason;

/** A command being carried out: the case, who wants it, and when. */
record Doing(Case matter, Caller caller, Instant at, DueDates dates, Grounds grounds) {

    sealed interface Result {}

    record Changed(Case matter) implements Result {}

    record No(Reason reason) implements Result {}

    Actor actor() {
        return caller.actor(matter);
    }

    /** Whether this ground may be given for a matter of this kind on that day. */
    boolean allows(String ground, Ground.Act act, LocalDate day) {
        return grounds.allow(ground, act, DueDates.kind(matter), day);
    }

    /** Whether the clock may stand on this ground: that of a matter with a law of its own only where a law says so. */
    boolean stopsTheClock(String ground) {
        return !DueDates.kind(matter).hasItsLaw()
                || grounds.named(ground, DueDates.day(at))
                        .filter(known -> known.mark() == Rule.Mark.STATUTORY)
                        .isPresent();
    }

    Result told(Case next, Fact fact, @Nullable String words) {
        return new Changed(marked(next.tell(fact, actor(), at, words)));
    }

    private Case marked(Case told) {
        return caller instanceof Caller.Sender sender && sender.from() != null ? told.saidFrom(sender.from()) : told;
    }

    Result noted(Case next, Fact fact, @Nullable String words) {
        return new Changed(next.note(fact, actor(), at, words));
    }

    /** Not one whose case was merged into this one: he was asked nothing, and can take back nothing but his own. */
    boolean byOwnSender() {
        return !(caller instanceof Caller.Sender sender) || sender.from() == null;
    }

    static Result no(Reason reason) {
        return new No(reason);
    }
}
