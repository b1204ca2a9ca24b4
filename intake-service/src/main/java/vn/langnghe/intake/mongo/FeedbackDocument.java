package vn.langnghe.intake.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.ExternalNumber;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.Member;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.domain.Source;
import vn.langnghe.intake.register.Folded;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.platform.outbox.PendingEvent;

/** A line of the register with, until it is published, the event that tells of it. */
@Document(FeedbackDocument.COLLECTION)
record FeedbackDocument(
        @Id String id,
        String reference,
        String trackingHash,
        Channel channel,
        SenderType senderType,
        boolean anonymous,
        boolean confidential,
        @Nullable String subject,
        String content,
        String folded,
        String language,
        @Nullable String associationCode,
        @Nullable String communeCode,
        @Nullable String serviceCode,
        Instant receivedAt,
        Instant registeredAt,
        String registeredBy,
        @Nullable String submitterId,
        List<Attachment> attachments,
        boolean consentToPublish,
        boolean synthetic,
        String fingerprint,
        @Nullable List<MemberDocument> members,
        @Nullable ExternalNumber external,
        @Nullable SourceDocument source,
        @Nullable List<PendingEvent> outbox) {

    static final String COLLECTION = "feedback";

    /** Ids as text, as everywhere in the store. */
    record MemberDocument(String trackingHash, String submitterId) {

        static MemberDocument of(Member member) {
            return new MemberDocument(
                    member.trackingHash(), member.submitterId().toString());
        }

        Member member() {
            return new Member(trackingHash, UUID.fromString(submitterId));
        }
    }

    /** Days as text: a stored date would be a moment, and another day elsewhere. */
    record SourceDocument(
            @Nullable String name,
            @Nullable String number,
            @Nullable String date) {

        static SourceDocument of(Source source) {
            return new SourceDocument(
                    source.name(),
                    source.number(),
                    source.date() == null ? null : source.date().toString());
        }

        Source source() {
            return new Source(name, number, date == null ? null : LocalDate.parse(date));
        }
    }

    static FeedbackDocument of(Feedback feedback, PendingEvent event) {
        var said = feedback.registered();
        return new FeedbackDocument(
                feedback.id().toString(),
                feedback.reference().value(),
                feedback.trackingHash(),
                said.channel(),
                said.senderType(),
                said.anonymous(),
                said.confidential(),
                said.subject(),
                said.content(),
                Folded.of(said.subject() == null ? said.content() : said.subject() + " " + said.content()),
                said.language(),
                said.associationCode(),
                said.communeCode(),
                said.serviceCode(),
                feedback.receivedAt(),
                feedback.registeredAt(),
                said.registeredBy(),
                feedback.submitterId() == null ? null : feedback.submitterId().toString(),
                feedback.attachments(),
                said.consentToPublish(),
                said.synthetic(),
                feedback.fingerprint(),
                feedback.members().isEmpty()
                        ? null
                        : feedback.members().stream().map(MemberDocument::of).toList(),
                said.external(),
                said.source() == null ? null : SourceDocument.of(said.source()),
                List.of(event));
    }

    /** The line as the domain knows it; the sender stays where it is kept. */
    Feedback feedback() {
        var said = new RegisterFeedback(
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
                null,
                attachments.stream().map(Attachment::attachmentId).toList(),
                consentToPublish,
                synthetic,
                registeredAt,
                registeredBy,
                List.of(),
                external,
                source == null ? null : source.source());
        return new Feedback(
                new FeedbackId(UUID.fromString(id)),
                new Reference(reference),
                trackingHash,
                said,
                attachments,
                receivedAt,
                registeredAt,
                submitterId == null ? null : UUID.fromString(submitterId),
                Objects.requireNonNullElse(members, List.<MemberDocument>of()).stream()
                        .map(MemberDocument::member)
                        .toList(),
                fingerprint);
    }

    /** The sender or the members. */
    List<String> submitterIds() {
        var ofMembers = Objects.requireNonNullElse(members, List.<MemberDocument>of()).stream()
                .map(MemberDocument::submitterId);
        return Stream.concat(Stream.ofNullable(submitterId), ofMembers).toList();
    }

    RegisterLine line() {
        return new RegisterLine(
                id,
                reference,
                channel,
                senderType,
                anonymous,
                confidential,
                subject,
                content,
                language,
                associationCode,
                communeCode,
                serviceCode,
                receivedAt,
                registeredAt,
                registeredBy,
                !submitterIds().isEmpty(),
                attachments,
                synthetic,
                source == null ? null : source.source(),
                external);
    }
}
