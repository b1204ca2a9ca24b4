package vn.langnghe.intake.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Reference;

/** When the desk took something in: as the clerk wrote it in local time, else when the call began. */
record Moment(@Nullable String receivedLocal, @Nullable String startedAt) {

    @Nullable
    String receivedAt() {
        if (receivedLocal == null || receivedLocal.isBlank()) {
            return startedAt;
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
}
