package vn.langnghe.tracking.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** The sender and the files of an item were forgotten, and with {@code words} what was said. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackErased(String feedbackId, boolean words, Instant erasedAt) implements FromTheRegister {

    static final String TYPE = "vn.langnghe.feedback.erased.v1";
}
