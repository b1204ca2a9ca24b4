package vn.langnghe.intake.mongo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FeedbackRegister;
import vn.langnghe.intake.domain.Telling;
import vn.langnghe.intake.messaging.RegisteredEvents;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvent;

@Repository
class MongoFeedbackRegister implements FeedbackRegister {

    private final MongoTemplate mongo;
    private final RegisteredEvents events;
    private final OutboxRelay relay;
    private final BulkInsert bulk;

    MongoFeedbackRegister(MongoTemplate mongo, RegisteredEvents events, OutboxRelay relay, BulkInsert bulk) {
        this.mongo = mongo;
        this.events = events;
        this.relay = relay;
        this.bulk = bulk;
    }

    /** One write: the line and its event are there together or not at all. */
    @Override
    public Entry add(Feedback feedback) {
        var event = events.of(feedback);
        try {
            mongo.insert(FeedbackDocument.of(feedback, event));
        } catch (DuplicateKeyException taken) {
            return taken(feedback);
        }
        return added(feedback, event, Telling.AT_ONCE);
    }

    @Override
    public List<Entry> addAll(List<Feedback> lines, Telling telling) {
        var pending = lines.stream().map(events::of).toList();
        var documents = IntStream.range(0, lines.size())
                .mapToObj(at -> FeedbackDocument.of(lines.get(at), pending.get(at)))
                .toList();
        var taken = bulk.insert(FeedbackDocument.class, documents);
        return IntStream.range(0, lines.size())
                .mapToObj(at ->
                        taken.contains(at) ? taken(lines.get(at)) : added(lines.get(at), pending.get(at), telling))
                .toList();
    }

    private Entry added(Feedback feedback, PendingEvent event, Telling telling) {
        var id = feedback.id().toString();
        switch (telling) {
            case AT_ONCE -> relay.submit(FeedbackDocument.COLLECTION, id, List.of(event));
            case AT_LEISURE -> relay.submitLater(FeedbackDocument.COLLECTION, id, List.of(event));
        }
        return new Entry.Added();
    }

    private Entry taken(Feedback feedback) {
        return find(feedback.id()).<Entry>map(Entry.IdTaken::new).orElseGet(Entry.ReferenceTaken::new);
    }

    @Override
    public Optional<Feedback> find(FeedbackId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), FeedbackDocument.class))
                .map(FeedbackDocument::feedback);
    }
}
