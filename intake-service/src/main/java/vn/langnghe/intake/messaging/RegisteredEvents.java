package vn.langnghe.intake.messaging;

import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;

/** Tells the house that an item was registered. */
@Component
public class RegisteredEvents {

    static final String TOPIC = "feedback.registered.v1";
    static final String TYPE = "vn.langnghe.feedback.registered.v1";

    private final EventJson events;

    RegisteredEvents(EventJson events) {
        this.events = events;
    }

    public PendingEvent of(Feedback feedback) {
        var id = feedback.id().toString();
        return events.event(
                id + "/registered", TOPIC, id, TYPE, feedback.registeredAt(), FeedbackRegistered.of(feedback));
    }
}
