package vn.langnghe.intake.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one home of identity. */
public interface Submitters {

    /** Durable when it returns; the same id always means the same sender, so a repeat changes nothing. */
    void keep(UUID submitterId, FeedbackId feedbackId, Sender sender);

    /** Many at once. */
    default void keepAll(List<Card> cards) {
        cards.forEach(card -> keep(card.submitterId(), card.feedbackId(), card.sender()));
    }

    Optional<Sender> find(UUID submitterId);

    void forget(UUID submitterId);

    /** A sender with what they sent. */
    record Card(UUID submitterId, FeedbackId feedbackId, Sender sender) {}
}
