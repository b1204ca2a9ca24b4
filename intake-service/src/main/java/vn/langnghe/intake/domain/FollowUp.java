package vn.langnghe.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sender adds to an item later; {@code caseId} is the case it is for, or nothing: every open one of the item. */
public record FollowUp(
        UUID id,
        FeedbackId feedbackId,
        @Nullable String caseId,
        String text,
        List<Attachment> attachments,
        Channel channel,
        Instant receivedAt) {

    @Override
    public String toString() {
        return "FollowUp[" + channel + "]";
    }
}
