package vn.langnghe.tracking.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.lifecycle.FollowedUp;

/** What a sender added later through a channel. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackFollowedUp(
        String followupId,
        String feedbackId,
        @Nullable String caseId,
        @Nullable String text,
        @Nullable List<Item.Attachment> attachments,
        @Nullable String channel,
        Instant receivedAt)
        implements FromTheRegister {

    static final String TYPE = "vn.langnghe.feedback.followed-up.v1";

    FollowedUp at(Instant now) {
        var files = attachments == null ? List.<Item.Attachment>of() : attachments;
        var followup = new Followup(followupId, channel == null ? "" : channel, files);
        return new FollowedUp(followup, text == null ? "" : text, now);
    }
}
