package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.Status;

/** What a sender added later through a channel, on its way into a case. */
public record FollowedUp(Followup followup, String text, Instant at) {

    private static final String MORE_CAME =
            "Người gửi còn gửi thêm, nhưng hồ sơ không nhận thêm được nữa; xin xem ở sổ tiếp nhận.";

    /** An answer to what the unit asked, else one more message; the same case when it knows of it already. */
    public Case addedTo(Case matter, Lifecycle lifecycle) {
        if (knownTo(matter)) {
            return matter;
        }
        var sender = new Caller.Sender();
        if (new Said(matter, sender, at, lifecycle.dates()).full()) {
            return knowingThatMoreCame(matter);
        }
        return provided(matter, sender, lifecycle)
                .orElseGet(() -> matter.tell(new Fact.Noted(), Actor.SENDER, at, words()))
                .enclosing(followup);
    }

    /** What somebody says whose case was merged into this one: for staff, not for the other sender. */
    public Case mentionedIn(Case target, String merged, Lifecycle lifecycle) {
        if (knownTo(target)) {
            return target;
        }
        var sender = new Caller.Sender().from(merged);
        if (new Said(target, sender, at, lifecycle.dates()).full()) {
            return knowingThatMoreCame(target);
        }
        var answered = target.status() == Status.AWAITING_SENDER && new Senders(target).asked(sender);
        return (answered ? provided(target, sender, lifecycle) : Optional.<Case>empty())
                .orElseGet(() ->
                        target.note(new Fact.Noted(), Actor.SENDER, at, words()).saidFrom(merged))
                .enclosing(followup);
    }

    /** Empty where it cannot be taken as information, as in a case that has ended. */
    private Optional<Case> provided(Case matter, Caller.Sender sender, Lifecycle lifecycle) {
        return lifecycle.handle(matter, new Command.ProvideInformation(text), sender, at) instanceof Outcome.Done done
                ? Optional.of(done.matter())
                : Optional.empty();
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
