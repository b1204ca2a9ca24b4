package vn.langnghe.intake.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what senders add later. The channel's own id names it, so that a repeat adds nothing. */
public final class FollowUps {

    private static final int LONGEST = 20_000;

    private final FollowUpBook book;
    private final Attachments attachments;
    private final Derivation server;
    private final AdditionLimits limits;
    private final Clock clock;

    public FollowUps(
            FollowUpBook book, Attachments attachments, Derivation server, AdditionLimits limits, Clock clock) {
        this.book = book;
        this.attachments = attachments;
        this.server = server;
        this.limits = limits;
        this.clock = clock;
    }

    /** What was said, where and when; {@code attachmentIds} of files handed in before. */
    public record Said(
            FeedbackId feedbackId,
            @Nullable String caseId,
            String text,
            List<String> attachmentIds,
            Channel channel,
            @Nullable Instant receivedAt) {

        @Override
        public String toString() {
            return "Said[" + channel + "]";
        }
    }

    /** Whether what has that name was added before. */
    public boolean has(RequestKey key) {
        return book.has(id(key));
    }

    /** Whether so much was added to the item that no more goes in. */
    public boolean isFull(FeedbackId item) {
        return book.count(item, Instant.EPOCH) >= limits.most();
    }

    /** Whether that is enough for today, where the sender was not asked anything. */
    public boolean isEnoughForToday(FeedbackId item) {
        return book.count(item, clock.instant().minus(1, ChronoUnit.DAYS)) >= limits.aDay();
    }

    /** False when it was here before. Files that are unknown or another item's are left out. */
    public boolean add(RequestKey key, Said said) {
        var files = attachments.find(said.attachmentIds(), said.feedbackId());
        boolean added = book.add(new FollowUp(
                id(key),
                said.feedbackId(),
                said.caseId(),
                text(said.text()),
                files,
                said.channel(),
                receivedAt(said.receivedAt())));
        if (!files.isEmpty()) {
            attachments.claim(files, said.feedbackId());
        }
        return added;
    }

    private UUID id(RequestKey key) {
        return FeedbackId.uuid(server.derive("followup:" + key.caller() + "\n" + key.key()));
    }

    /** Files may come without a word. */
    private static String text(String text) {
        var words = text.isBlank() ? "Gửi thêm tệp đính kèm." : text.strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    private Instant receivedAt(@Nullable Instant told) {
        var now = clock.instant();
        return (told == null || told.isAfter(now) ? now : told).truncatedTo(ChronoUnit.MILLIS);
    }
}
