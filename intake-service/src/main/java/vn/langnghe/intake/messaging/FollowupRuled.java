package vn.langnghe.intake.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Who may read what a sender added: all who work on his cases, or only a few. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FollowupRuled(UUID followupId, boolean restricted) {

    static final String TYPE = "vn.langnghe.feedback.followup-ruled.v1";
}
