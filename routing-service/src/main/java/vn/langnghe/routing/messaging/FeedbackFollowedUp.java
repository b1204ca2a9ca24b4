package vn.langnghe.routing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** What a sender added later, of which only the words are judged. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackFollowedUp(
        String followupId,
        String feedbackId,
        @Nullable String caseId,
        @Nullable String text) {

    static final String TYPE = "vn.langnghe.feedback.followed-up.v1";
}
