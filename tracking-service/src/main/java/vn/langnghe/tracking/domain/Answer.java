package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the unit tells the sender. */
public record Answer(
        String text,
        String outcome,
        Instant at,
        @Nullable String by,
        @Nullable Publication publication) {

    /** What of the answer everybody may read, without anything that points at the sender. */
    public record Publication(String question, String answer, List<String> basis, Instant at, Instant reviewBy) {

        public Publication {
            basis = basis == null ? List.of() : List.copyOf(basis);
        }
    }

    /** {@code as}: null when it is public no longer. */
    public Answer published(@Nullable Publication as) {
        return new Answer(text, outcome, at, by, as);
    }
}
