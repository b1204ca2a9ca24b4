package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Followup;

/** What a sender added later through a channel, on its way into a case. */
public record FollowedUp(Followup followup, String text, Instant at) {

    private static final String MORE_CAME =
            "Người gửi còn gửi thêm, nhưng hồ sơ không nhận thêm được nữa; xin xem ở sổ tiếp nhận.";

    /** An answer to what the unit asked, else one more message; the same case when it knows of it already. */
    public Case addedTo(Case matter, Lifecycle lifecycle) {
        if (knownTo(matter)) {
            return matter;
        }
        if (Said.full(matter, Said.OWN)) {
            return knowingThatMoreCame(matter);
        }
        var said = new Command.ProvideInformation(text);
        var heard = lifecycle.handle(matter, said, new Caller.Sender(), at) instanceof Outcome.Done done
                ? done.matter()
                : matter.tell(new Fact.Noted(), Actor.SENDER, at, words());
        return heard.enclosing(followup);
    }

    /** What somebody says whose case was merged into this one: for staff, not for the other sender. */
    public Case mentionedIn(Case target) {
        if (knownTo(target)) {
            return target;
        }
        return Said.full(target, Said.MERGED)
                ? knowingThatMoreCame(target)
                : target.note(new Fact.Noted(), Actor.SENDER, at, words()).enclosing(followup);
    }

    /** What does not go in any more is not lost without a word; said once. */
    private Case knowingThatMoreCame(Case full) {
        return full.steps().stream().anyMatch(step -> MORE_CAME.equals(step.words()))
                ? full
                : full.note(new Fact.Noted(), Actor.SYSTEM, at, MORE_CAME);
    }

    private boolean knownTo(Case matter) {
        return matter.steps().stream()
                .anyMatch(
                        step -> step.followup() != null && step.followup().id().equals(followup.id()));
    }

    private @Nullable String words() {
        return text.isBlank() ? null : text;
    }
}
