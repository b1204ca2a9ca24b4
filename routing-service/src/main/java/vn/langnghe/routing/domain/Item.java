package vn.langnghe.routing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registered item as every later reader of its decisions needs it; never who sent it.
 *
 * @param senders how many people or enterprises stand behind it
 * @param trackingHashes of the codes of the members, where it speaks for many
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
        Boolean publishConsent,
        List<String> trackingHashes) {

    /** Items from before these were asked for speak for one sender, who was not asked. */
    public Item {
        senders = senders == null ? Integer.valueOf(1) : senders;
        publishConsent = publishConsent == null ? Boolean.FALSE : publishConsent;
        trackingHashes = trackingHashes == null ? List.of() : List.copyOf(trackingHashes);
    }

    Item withoutFiles() {
        return new Item(
                reference,
                trackingHash,
                channel,
                senderType,
                anonymous,
                confidential,
                subject,
                content,
                language,
                associationCode,
                communeCode,
                List.of(),
                receivedAt,
                registeredAt,
                synthetic,
                senders,
                publishConsent,
                trackingHashes);
    }

    Item without(String nothing) {
        return new Item(
                reference,
                trackingHash,
                channel,
                senderType,
                anonymous,
                confidential,
                null,
                nothing,
                language,
                associationCode,
                communeCode,
                List.of(),
                receivedAt,
                registeredAt,
                synthetic,
                senders,
                publishConsent,
                trackingHashes);
    }
}
