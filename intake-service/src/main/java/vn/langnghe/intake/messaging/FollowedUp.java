package vn.langnghe.intake.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FollowUp;

/** The sender of an item added something; what, never who. */
record FollowedUp(
        String followupId,
        String feedbackId,
        @Nullable String caseId,
        String text,
        List<Attachment> attachments,
        Channel channel,
        Instant receivedAt) {

    static FollowedUp of(FollowUp said) {
        return new FollowedUp(
                said.id().toString(),
                said.feedbackId().toString(),
                said.caseId(),
                said.text(),
                said.attachments(),
                said.channel(),
                said.receivedAt());
    }
}
