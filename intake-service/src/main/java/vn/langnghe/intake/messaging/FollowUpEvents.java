package vn.langnghe.intake.messaging;

import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.FollowUp;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;

/** Tells the house that a sender added something. */
@Component
public class FollowUpEvents {

    static final String TOPIC = "feedback.followups.v1";
    static final String TYPE = "vn.langnghe.feedback.followed-up.v1";

    private final EventJson events;

    FollowUpEvents(EventJson events) {
        this.events = events;
    }

    public PendingEvent of(FollowUp said) {
        return events.event(
                said.id() + "/followed-up",
                TOPIC,
                said.feedbackId().toString(),
                TYPE,
                said.receivedAt(),
                FollowedUp.of(said));
    }
}
