package vn.langnghe.intake.messaging;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;

/** Tells the house that an item was forgotten, so that its copies follow. */
@Component
public class ErasedEvents {

    static final String TYPE = "vn.langnghe.feedback.erased.v1";

    private final EventJson events;

    ErasedEvents(EventJson events) {
        this.events = events;
    }

    /** The words may be forgotten later than the sender: each is news of its own. */
    public PendingEvent of(String feedbackId, boolean words, Instant at) {
        return events.event(
                feedbackId + "/erased/" + (words ? "words" : "sender"),
                FollowUpEvents.TOPIC,
                feedbackId,
                TYPE,
                at,
                new FeedbackErased(feedbackId, words, at));
    }

    record FeedbackErased(String feedbackId, boolean words, Instant erasedAt) {}
}
