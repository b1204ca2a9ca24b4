package vn.langnghe.intake.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one command every channel ends in; checked, normalised, ready to be written. Only made-up items bring their own
 * {@code registeredAt}. {@code members} are those an association speaks for, beside the {@code sender} who wrote.
 */
public record RegisterFeedback(
        Channel channel,
        SenderType senderType,
        @Nullable String subject,
        String content,
        String language,
        boolean confidential,
        @Nullable String associationCode,
        @Nullable String communeCode,
        @Nullable String serviceCode,
        @Nullable Instant receivedAt,
        @Nullable Sender sender,
        List<String> attachmentIds,
        boolean consentToPublish,
        boolean synthetic,
        @Nullable Instant registeredAt,
        String registeredBy,
        List<Sender> members,
        @Nullable ExternalNumber external,
        @Nullable Source source) {

    /** An item of one sender that no other system knows. */
    public RegisterFeedback(
            Channel channel,
            SenderType senderType,
            @Nullable String subject,
            String content,
            String language,
            boolean confidential,
            @Nullable String associationCode,
            @Nullable String communeCode,
            @Nullable String serviceCode,
            @Nullable Instant receivedAt,
            @Nullable Sender sender,
            List<String> attachmentIds,
            boolean consentToPublish,
            boolean synthetic,
            @Nullable Instant registeredAt,
            String registeredBy) {
        this(
                channel,
                senderType,
                subject,
                content,
                language,
                confidential,
                associationCode,
                communeCode,
                serviceCode,
                receivedAt,
                sender,
                attachmentIds,
                consentToPublish,
                synthetic,
                registeredAt,
                registeredBy,
                List.of(),
                null,
                null);
    }

    /** Nobody is known who sent it, alone or among others. */
    public boolean anonymous() {
        return sender == null && members.isEmpty();
    }

    @Override
    public String toString() {
        return "RegisterFeedback[" + channel + "]";
    }
}
