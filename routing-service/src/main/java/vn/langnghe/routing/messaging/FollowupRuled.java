package vn.langnghe.routing.messaging;

import java.time.Instant;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;

/**
 * Who may read what a sender added: everybody on his cases, or where {@code restricted} nobody on one that is not.
 * Told on the topic and under the key of the addition, so that it comes after it.
 */
public record FollowupRuled(String followupId, String feedbackId, boolean restricted, Instant ruledAt) {

    static final String TYPE = "vn.langnghe.feedback.followup-ruled.v1";
    static final String TOPIC = "feedback.followups.v1";

    public PendingEvent event(EventJson json) {
        return json.event(followupId + "/ruled", TOPIC, feedbackId, TYPE, ruledAt, this);
    }
}
