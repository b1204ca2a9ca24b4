package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUp;
import vn.langnghe.intake.domain.FollowUpBook;
import vn.langnghe.intake.messaging.FollowUpEvents;
import vn.langnghe.platform.outbox.OutboxRelay;

@Repository
class MongoFollowUps implements FollowUpBook {

    private final MongoTemplate mongo;
    private final FollowUpEvents events;
    private final OutboxRelay relay;

    MongoFollowUps(MongoTemplate mongo, FollowUpEvents events, OutboxRelay relay) {
        this.mongo = mongo;
        this.events = events;
        this.relay = relay;
    }

    @Override
    public boolean add(FollowUp followUp) {
        var event = events.of(followUp);
        try {
            mongo.insert(FollowUpDocument.of(followUp, event));
        } catch (DuplicateKeyException repeated) {
            return false;
        }
        relay.submit(FollowUpDocument.COLLECTION, followUp.id().toString(), List.of(event));
        return true;
    }

    @Override
    public boolean has(UUID id) {
        return mongo.exists(query(where("_id").is(id.toString())), FollowUpDocument.class);
    }

    @Override
    public Optional<FollowUp> find(UUID id) {
        var left = where("_id").is(id.toString()).and("text").ne(MongoTraces.GONE);
        return Optional.ofNullable(mongo.findOne(query(left), FollowUpDocument.class))
                .map(FollowUpDocument::followUp);
    }

    @Override
    public long count(FeedbackId item, Instant after) {
        var added = where("feedbackId").is(item.toString()).and("receivedAt").gt(after);
        return mongo.count(query(added), FollowUpDocument.class);
    }
}
