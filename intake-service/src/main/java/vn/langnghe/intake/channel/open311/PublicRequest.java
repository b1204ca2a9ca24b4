package vn.langnghe.intake.channel.open311;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the public may know of an item that came by this way, with what became of it. */
public record PublicRequest(
        String feedbackId,
        String reference,
        String client,
        @Nullable String serviceCode,
        @Nullable String description,
        @Nullable String addressId,
        Instant requestedAt,
        List<Part> parts,
        List<Update> updates) {

    /** One case it became; {@code number} is that of the last step heard of. */
    public record Part(
            String caseId,
            long number,
            PublicStatus status,
            String unit,
            @Nullable Instant dueAt,
            boolean restricted,
            boolean denunciation,
            Instant changedAt) {}

    /** A change of status. */
    public record Update(String id, PublicStatus status, Instant at) {}

    /** Filed, and nothing known of a case yet. */
    public static PublicRequest filed(String feedbackId, String reference, String client, Instant requestedAt) {
        return new PublicRequest(feedbackId, reference, client, null, null, null, requestedAt, List.of(), List.of());
    }

    /** Somebody may be in danger if it were shown: then it is not there. */
    public boolean hidden() {
        return parts.stream().anyMatch(part -> part.restricted() || part.denunciation());
    }

    /** Its words, once a person of the unit has taken up every part of it: what a machine placed nobody has read. */
    Optional<String> lookedAtDescription() {
        boolean looked = !parts.isEmpty()
                && parts.stream().allMatch(part -> part.status().isTakenUp());
        return Optional.ofNullable(description).filter(_ -> looked);
    }

    /** The status of the part that is least far. */
    public PublicStatus status() {
        return parts.stream()
                .map(Part::status)
                .filter(PublicStatus::isOpen)
                .min(Comparator.naturalOrder())
                .or(() -> parts.stream().map(Part::status).min(Comparator.naturalOrder()))
                .orElse(PublicStatus.IN_TRIAGE);
    }

    public Instant updatedAt() {
        return parts.stream()
                .map(Part::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(requestedAt);
    }

    Optional<Instant> expectedAt() {
        return parts.stream()
                .filter(part -> part.status().isOpen())
                .map(Part::dueAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
