package vn.langnghe.routing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** Intake has forgotten the sender and the files of an item, and with {@code words} what was written. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackErased(String feedbackId, boolean words, Instant erasedAt) {

    static final String TYPE = "vn.langnghe.feedback.erased.v1";
}
