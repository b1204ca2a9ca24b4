package vn.langnghe.routing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Attachment;
import vn.langnghe.routing.domain.Item;

/** One item was registered. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedbackRegistered(
        String feedbackId,
        String reference,
        String trackingHash,
        String channel,
        @Nullable String senderType,
        boolean anonymous,
        boolean confidential,
        @Nullable String subject,
        String content,
        @Nullable String language,
        @Nullable String associationCode,
        @Nullable String serviceCode,
        @Nullable String communeCode,
        @Nullable List<Attachment> attachments,
        Instant receivedAt,
        Instant registeredAt,
        boolean synthetic,
        @Nullable Integer senders,
        @Nullable Boolean publishConsent,
        @Nullable List<String> trackingHashes) {

    static final String TYPE = "vn.langnghe.feedback.registered.v1";

    Item item() {
        return new Item(
                reference,
                trackingHash,
                channel,
                senderType,
                anonymous,
                confidential,
                subject,
                content,
                language == null ? "vi" : language,
                associationCode,
                communeCode,
                attachments == null ? List.of() : attachments,
                receivedAt,
                registeredAt,
                synthetic,
                senders == null ? 1 : senders,
                Boolean.TRUE.equals(publishConsent),
                trackingHashes == null ? List.of() : trackingHashes);
    }
}
