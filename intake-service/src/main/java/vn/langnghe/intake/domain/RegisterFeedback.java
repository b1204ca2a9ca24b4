package vn.langnghe.intake.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one command every channel ends in; checked, normalised, ready to be written. Only made-up items bring their own {@code registeredAt}. */
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
        String registeredBy) {

    public boolean anonymous() {
        return sender == null;
    }

    @Override
    public String toString() {
        return "RegisterFeedback[" + channel + "]";
    }
}
