package vn.langnghe.tracking.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Who may read what a sender added: all who work on his cases, or only those whom restricted ones are for. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FollowupRuled(String followupId, boolean restricted) implements FromTheRegister {

    static final String TYPE = "vn.langnghe.feedback.followup-ruled.v1";
}
