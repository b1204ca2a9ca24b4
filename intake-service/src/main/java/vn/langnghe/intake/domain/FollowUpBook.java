package vn.langnghe.intake.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Follow-ups as they are kept. What {@link #add} returned from is durable, together with the event that tells of it. */
public interface FollowUpBook {

    /** False when one of that id is there already. */
    boolean add(FollowUp followUp);

    boolean has(UUID id);

    /** Nothing where its words were erased. */
    Optional<FollowUp> find(UUID id);

    /** How many were added to the item after that moment. */
    long count(FeedbackId item, Instant after);
}
