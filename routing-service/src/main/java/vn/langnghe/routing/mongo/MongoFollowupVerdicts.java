package vn.langnghe.routing.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvents;
import vn.langnghe.routing.messaging.FollowupRuled;
import vn.langnghe.routing.messaging.FollowupVerdicts;

/** One document per item something was added to: the verdicts not told yet. */
@Repository
class MongoFollowupVerdicts implements FollowupVerdicts {

    static final String COLLECTION = "followup_verdicts";

    private static final FindOneAndUpdateOptions ADDING =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> items;
    private final EventJson events;
    private final OutboxRelay relay;

    MongoFollowupVerdicts(MongoTemplate mongo, EventJson events, OutboxRelay relay) {
        this.items = mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.events = events;
        this.relay = relay;
    }

    @Override
    public void tell(FollowupRuled verdict) {
        var event = PendingEvents.document(verdict.event(events));
        var item = items.findOneAndUpdate(eq("_id", verdict.feedbackId()), Updates.push("outbox", event), ADDING);
        relay.submit(COLLECTION, verdict.feedbackId(), PendingEvents.of(Objects.requireNonNull(item)));
    }
}
