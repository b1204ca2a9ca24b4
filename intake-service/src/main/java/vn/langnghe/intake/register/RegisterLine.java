package vn.langnghe.intake.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.ExternalNumber;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.domain.Source;

/** One item as the register shows it; without words where they are not for the reader. */
public record RegisterLine(
        String feedbackId,
        String reference,
        Channel channel,
        SenderType senderType,
        boolean anonymous,
        boolean confidential,
        @Nullable String subject,
        @Nullable String content,
        String language,
        @Nullable String associationCode,
        @Nullable String communeCode,
        @Nullable String serviceCode,
        Instant receivedAt,
        Instant registeredAt,
        String registeredBy,
        boolean hasSender,
        List<Attachment> attachments,
        boolean synthetic,
        @Nullable Source source,
        @Nullable ExternalNumber external) {

    /** What anyone but the inspector sees of a confidential item. */
    public RegisterLine masked() {
        return new RegisterLine(
                feedbackId,
                reference,
                channel,
                senderType,
                anonymous,
                confidential,
                null,
                null,
                language,
                associationCode,
                communeCode,
                serviceCode,
                receivedAt,
                registeredAt,
                registeredBy,
                hasSender,
                List.of(),
                synthetic,
                null,
                null);
    }
}
