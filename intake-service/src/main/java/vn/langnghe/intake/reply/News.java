package vn.langnghe.intake.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fact of one case that its senders are told, named like the event it comes from. */
public record News(
        String id,
        Occasion occasion,
        String caseId,
        String feedbackId,
        @Nullable String unit,
        @Nullable Instant dueAt,
        @Nullable String text,
        Instant at) {

    @Override
    public String toString() {
        return "News[" + id + ", " + occasion + "]";
    }
}
