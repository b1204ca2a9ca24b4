package vn.langnghe.intake.domain;

import java.util.Optional;
import java.util.UUID;

/** The one home of identity. */
public interface Submitters {

    /** Durable when it returns; the same id always means the same sender, so a repeat changes nothing. */
    void keep(UUID submitterId, FeedbackId feedbackId, Sender sender);

    Optional<Sender> find(UUID submitterId);

    void forget(UUID submitterId);
}
