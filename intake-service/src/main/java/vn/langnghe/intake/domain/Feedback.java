package vn.langnghe.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the register ({@code sổ tiếp nhận}): what was said, when, by which way; not by whom. */
public record Feedback(
        FeedbackId id,
        Reference reference,
        String trackingHash,
        RegisterFeedback registered,
        List<Attachment> attachments,
        Instant receivedAt,
        Instant registeredAt,
        @Nullable UUID submitterId,
        List<Member> members,
        String fingerprint) {

    Feedback under(Reference other) {
        return new Feedback(
                id,
                other,
                trackingHash,
                registered,
                attachments,
                receivedAt,
                registeredAt,
                submitterId,
                members,
                fingerprint);
    }

    /** Where the cards of all who sent it are kept. */
    public List<UUID> everySubmitter() {
        return Stream.concat(Stream.ofNullable(submitterId), members.stream().map(Member::submitterId))
                .toList();
    }

    /** How many stand behind it; somebody always does, known or not. */
    public int senders() {
        return Math.max(1, members.size());
    }
}
