package vn.langnghe.intake.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Reference;

/**
 * When the desk took something in: as the clerk wrote it in local time, else when the call began.
 *
 * @param startedAt by the clock of the clerk's machine
 */
record Moment(@Nullable String receivedLocal, @Nullable String startedAt) {

    /** A draft that is taken up again tells when another call began. */
    private static final Duration LONGEST_CALL = Duration.ofHours(2);

    /** As a channel writes it; nothing: now. What the clerk did not type is never a fault of the clerk. */
    @Nullable
    String receivedAt(Instant now) {
        if (receivedLocal == null || receivedLocal.isBlank()) {
            return began(now);
        }
        try {
            return LocalDateTime.parse(receivedLocal)
                    .atZone(Reference.ZONE)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException notATime) {
            return receivedLocal;
        }
    }

    private @Nullable String began(Instant now) {
        if (startedAt == null) {
            return null;
        }
        try {
            var began = Instant.parse(startedAt);
            return began.isAfter(now) || began.isBefore(now.minus(LONGEST_CALL)) ? null : startedAt;
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
