package vn.langnghe.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        String fingerprint) {}
