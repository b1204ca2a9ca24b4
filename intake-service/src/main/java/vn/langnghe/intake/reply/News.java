package vn.langnghe.intake.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact of one case that its senders are told, named like the event it comes from.
 *
 * @param owed the law wants them told, by hand where no other way leads to them
 */
public record News(
        String id,
        Occasion occasion,
        String caseId,
        String feedbackId,
        @Nullable String unit,
        @Nullable Instant dueAt,
        @Nullable String text,
        Instant at,
        boolean owed) {

    @Override
    public String toString() {
        return "News[" + id + ", " + occasion + "]";
    }
}
