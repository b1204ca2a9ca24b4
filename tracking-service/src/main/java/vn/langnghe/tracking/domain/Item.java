package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said, as the register knows it, without who said it. Items from before {@code senders} and
 * {@code publishConsent} were told stand for one sender who was not asked.
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
        @Nullable Integer senders,
        @Nullable List<String> trackingHashes,
        @Nullable Boolean publishConsent) {

    /** A file that intake keeps. */
    public record Attachment(String attachmentId, String mediaType, long size) {}

    public Item {
        attachments = List.copyOf(attachments);
        senders = senders == null ? 1 : senders;
        trackingHashes = trackingHashes == null ? List.of() : List.copyOf(trackingHashes);
        publishConsent = publishConsent != null && publishConsent;
    }

    /** The codes of the members where one item speaks for many, beside {@code trackingHash}. */
    public List<String> memberHashes() {
        return trackingHashes == null ? List.of() : trackingHashes;
    }

    public int manySenders() {
        return senders == null ? 1 : senders;
    }

    /** Whether the sender agreed that the answer may be published, without anything that points at him. */
    public boolean mayBePublished() {
        return Boolean.TRUE.equals(publishConsent);
    }

    /** The same item, of which a case has only this part. */
    public Item about(String partOfContent) {
        return saying(subject, partOfContent, attachments);
    }

    /** The same item with other words and files. */
    public Item saying(@Nullable String otherSubject, String otherContent, List<Attachment> otherAttachments) {
        return new Item(
                reference,
                trackingHash,
                channel,
                senderType,
                anonymous,
                confidential,
                otherSubject,
                otherContent,
                language,
                associationCode,
                communeCode,
                otherAttachments,
                receivedAt,
                registeredAt,
                synthetic,
                senders,
                trackingHashes,
                publishConsent);
    }

    private static final int LONGEST_TITLE = 80;

    /** The subject, or the beginning of the content where the sender gave none. */
    public String title() {
        if (subject != null && !subject.isBlank()) {
            return subject;
        }
        return content.codePointCount(0, content.length()) <= LONGEST_TITLE
                ? content
                : content.substring(0, content.offsetByCodePoints(0, LONGEST_TITLE - 2)) + "…";
    }
}
