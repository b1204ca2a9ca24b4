package vn.langnghe.intake.domain;

import java.util.List;
import java.util.Optional;

/** The register. What {@link #add} accepted is durable, together with the event that tells of it. */
public interface FeedbackRegister {

    Entry add(Feedback feedback);

    /** Many at once, each by itself; what became of each, in their order. */
    default List<Entry> addAll(List<Feedback> lines, Telling telling) {
        return lines.stream().map(this::add).toList();
    }

    Optional<Feedback> find(FeedbackId id);

    /** What became of an attempt to write a line. */
    sealed interface Entry {
        record Added() implements Entry {}

        record IdTaken(Feedback by) implements Entry {}

        record ReferenceTaken() implements Entry {}
    }
}
