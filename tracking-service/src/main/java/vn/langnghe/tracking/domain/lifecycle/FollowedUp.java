package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Followup;

/** What a sender added later through a channel, on its way into a case. */
public record FollowedUp(Followup followup, String text, Instant at) {

    /** An answer to what the unit asked, else one more message; the same case when it knows of it already, or is full. */
    public Case addedTo(Case matter, Lifecycle lifecycle) {
        if (knownTo(matter) || Said.full(matter)) {
            return matter;
        }
        var said = new Command.ProvideInformation(text);
        var heard = lifecycle.handle(matter, said, new Caller.Sender(), at) instanceof Outcome.Done done
                ? done.matter()
                : matter.tell(new Fact.Noted(), Actor.SENDER, at, words());
        return heard.enclosing(followup);
    }

    /** What somebody says whose case was merged into this one: for staff, not for the other sender. */
    public Case mentionedIn(Case target) {
        return knownTo(target) || Said.full(target)
                ? target
                : target.note(new Fact.Noted(), Actor.SENDER, at, words()).enclosing(followup);
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
