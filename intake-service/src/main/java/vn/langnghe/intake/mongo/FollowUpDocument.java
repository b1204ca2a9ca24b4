package vn.langnghe.intake.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUp;
import vn.langnghe.platform.outbox.PendingEvent;

/** A follow-up with, until it is published, the event that tells of it. */
@Document(FollowUpDocument.COLLECTION)
record FollowUpDocument(
        @Id String id,
        String feedbackId,
        @Nullable String caseId,
        String text,
        List<Attachment> attachments,
        Channel channel,
        Instant receivedAt,
        @Nullable List<PendingEvent> outbox) {

    static final String COLLECTION = "followups";

    static FollowUpDocument of(FollowUp said, PendingEvent event) {
        return new FollowUpDocument(
                said.id().toString(),
                said.feedbackId().toString(),
                said.caseId(),
                said.text(),
                said.attachments(),
                said.channel(),
                said.receivedAt(),
                List.of(event));
    }

    FollowUp followUp() {
        return new FollowUp(
                UUID.fromString(id),
                new FeedbackId(UUID.fromString(feedbackId)),
                caseId,
                text,
                attachments,
                channel,
                receivedAt);
    }
}
