package vn.langnghe.intake.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a channel received, as it came; nothing in it has been believed yet. */
public record Submission(
        @Nullable String channel,
        @Nullable String senderType,
        @Nullable String subject,
        @Nullable String content,
        @Nullable String language,
        @Nullable Boolean anonymous,
        @Nullable Boolean confidential,
        @Nullable String communeCode,
        @Nullable String serviceCode,
        @Nullable String receivedAt,
        Submission.@Nullable Person sender,
        @Nullable List<String> attachmentIds,
        @Nullable Boolean consentToPublish,
        @Nullable Boolean synthetic,
        @Nullable String registeredAt,
        @Nullable List<Submission.Person> senders,
        @Nullable String externalSystem,
        @Nullable String externalNumber,
        Submission.@Nullable Paper source) {

    /**
     * The same for the senders of all of these, who are spoken for: in confidence if one of them asks for it, public only
     * if all agree, and of several kinds it is the association's.
     */
    public Submission spokenFor(List<Submission> theirs) {
        boolean alike = theirs.stream().map(Submission::senderType).distinct().count() == 1;
        var people = theirs.stream()
                .map(one -> Objects.requireNonNullElse(one.sender(), Person.NOBODY))
                .toList();
        return new Submission(
                channel,
                alike ? senderType : null,
                subject,
                content,
                language,
                null,
                theirs.stream().anyMatch(one -> Boolean.TRUE.equals(one.confidential())),
                communeCode,
                serviceCode,
                receivedAt,
                null,
                attachmentIds,
                theirs.stream().allMatch(one -> Boolean.TRUE.equals(one.consentToPublish())),
                synthetic,
                registeredAt,
                people,
                externalSystem,
                externalNumber,
                source);
    }

    /** What it was written on, as it came. */
    public record Paper(
            @Nullable String name,
            @Nullable String number,
            @Nullable String date) {

        boolean isBlank() {
            return Stream.of(name, number, date).allMatch(part -> part == null || part.isBlank());
        }
    }

    /** The sender's card as it came. */
    public record Person(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String taxCode,
            @Nullable String organisation,
            @Nullable String replyBy) {

        static final Person NOBODY = new Person(null, null, null, null, null, null, null);

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    @Override
    public String toString() {
        return "Submission[…]";
    }
}
