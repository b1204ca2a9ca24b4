package vn.langnghe.intake.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.reply.News;
import vn.langnghe.intake.reply.Occasion;

/** What the unit tells the sender. */
record MessageSent(
        String messageId,
        String caseId,
        String feedbackId,
        String kind,
        String text,
        @Nullable Instant dueAt,
        Instant sentAt,
        @Nullable List<String> attachments,
        @Nullable String remedy) {

    List<String> files() {
        return attachments == null ? List.of() : attachments;
    }

    /** The item of the case that speaks, which is another than {@link #feedbackId} where that was merged into it. */
    String speakingItem() {
        return caseId.substring(0, caseId.lastIndexOf('-'));
    }

    /** Nothing for a kind this service does not know yet. */
    Optional<News> news(@Nullable String unit) {
        return occasion()
                .map(occasion -> new News(messageId, occasion, caseId, feedbackId, unit, dueAt, text, sentAt, true));
    }

    private Optional<Occasion> occasion() {
        return switch (kind) {
            case "QUESTION" -> Optional.of(Occasion.QUESTION);
            case "ANSWER" -> Optional.of("SECOND_COMPLAINT".equals(remedy) ? Occasion.FIRST_DECISION : Occasion.ANSWER);
            case "NOTICE" -> Optional.of(dueAt == null ? Occasion.NOTICE : Occasion.EXTENDED);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "MessageSent[" + messageId + "]";
    }
}
