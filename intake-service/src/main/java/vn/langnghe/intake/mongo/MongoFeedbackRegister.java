package vn.langnghe.intake.mongo;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FeedbackRegister;
import vn.langnghe.intake.messaging.RegisteredEvents;
import vn.langnghe.platform.outbox.OutboxRelay;

@Repository
class MongoFeedbackRegister implements FeedbackRegister {

    private final MongoTemplate mongo;
    private final RegisteredEvents events;
    private final OutboxRelay relay;

    MongoFeedbackRegister(MongoTemplate mongo, RegisteredEvents events, OutboxRelay relay) {
        this.mongo = mongo;
        this.events = events;
        this.relay = relay;
    }

    /** One write: the line and its event are there together or not at all. */
    @Override
    public Entry add(Feedback feedback) {
        var event = events.of(feedback);
        try {
            mongo.insert(FeedbackDocument.of(feedback, event));
        } catch (DuplicateKeyException taken) {
            return find(feedback.id()).<Entry>map(Entry.IdTaken::new).orElseGet(Entry.ReferenceTaken::new);
        }
        relay.submit(FeedbackDocument.COLLECTION, feedback.id().toString(), List.of(event));
        return new Entry.Added();
    }

    @Override
    public Optional<Feedback> find(FeedbackId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), FeedbackDocument.class))
                .map(FeedbackDocument::feedback);
    }
}
