package vn.langnghe.routing.domain;

import org.jspecify.annotations.Nullable;

/**
 * All that a ruling may look at.
 *
 * @param files how many came with it; what they say nobody has read yet
 */
public record Petition(
        @Nullable String subject,
        String content,
        @Nullable String channel,
        @Nullable String senderType,
        @Nullable String associationCode,
        @Nullable String serviceCode,
        boolean anonymous,
        boolean confidential,
        int senders,
        int files) {

    public static Petition of(@Nullable String subject, String content) {
        return new Petition(subject, content, null, null, null, null, false, false, 1, 0);
    }

    /** Other words of the same sender by the same way; that he asked for confidence says nothing about them. */
    public Petition saying(String words) {
        return new Petition(
                null, words, channel, senderType, associationCode, serviceCode, anonymous, false, senders, 0);
    }

    public String text() {
        return subject == null || subject.isBlank() ? content : subject + ".\n" + content;
    }
}
