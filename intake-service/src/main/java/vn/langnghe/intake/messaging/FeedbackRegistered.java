package vn.langnghe.intake.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.Member;
import vn.langnghe.intake.domain.SenderType;

/** One item was registered: what it says, never by whom. */
record FeedbackRegistered(
        String feedbackId,
        String reference,
        String trackingHash,
        Channel channel,
        SenderType senderType,
        boolean anonymous,
        boolean confidential,
        @Nullable String subject,
        String content,
        String language,
        @Nullable String associationCode,
        @Nullable String serviceCode,
        @Nullable String communeCode,
        List<Attachment> attachments,
        Instant receivedAt,
        Instant registeredAt,
        boolean synthetic,
        int senders,
        boolean publishConsent,
        List<String> trackingHashes) {

    static FeedbackRegistered of(Feedback feedback) {
        var said = feedback.registered();
        return new FeedbackRegistered(
                feedback.id().toString(),
                feedback.reference().value(),
                feedback.trackingHash(),
                said.channel(),
                said.senderType(),
                said.anonymous(),
                said.confidential(),
                said.subject(),
                said.content(),
                said.language(),
                said.associationCode(),
                said.serviceCode(),
                said.communeCode(),
                feedback.attachments(),
                feedback.receivedAt(),
                feedback.registeredAt(),
                said.synthetic(),
                feedback.senders(),
                said.consentToPublish(),
                feedback.members().stream().map(Member::trackingHash).toList());
    }
}
