package vn.langnghe.routing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registered item as every later reader of its decisions needs it; never who sent it.
 *
 * @param senders how many people or enterprises stand behind it
 */
public record Item(
        String reference,
        String trackingHash,
        String channel,
        @Nullable String senderType,
        boolean anonymous,
        boolean confidential,
        @Nullable String subject,
        String content,
        String language,
        @Nullable String associationCode,
        @Nullable String communeCode,
        List<Attachment> attachments,
        Instant receivedAt,
        Instant registeredAt,
        boolean synthetic,
        Integer senders,
        Boolean publishConsent) {

    /** Items from before these two were asked for speak for one sender, who was not asked. */
    public Item {
        senders = senders == null ? Integer.valueOf(1) : senders;
        publishConsent = publishConsent == null ? Boolean.FALSE : publishConsent;
    }
}
