package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the unit tells the sender, and what it promised there. */
public record Answer(
        String text,
        String outcome,
        Instant at,
        @Nullable String by,
        List<Commitment> commitments,
        @Nullable Publication publication) {

    /** Something the unit promised to have done by a day. */
    public record Commitment(
            String text, Instant dueAt, @Nullable Instant keptAt) {}

    /** What of the answer everybody may read, without anything that points at the sender. */
    public record Publication(String question, String answer, Instant at, Instant reviewBy) {}

    public Answer {
        commitments = List.copyOf(commitments);
    }

    public Answer published(Publication as) {
        return new Answer(text, outcome, at, by, commitments, as);
    }
}
