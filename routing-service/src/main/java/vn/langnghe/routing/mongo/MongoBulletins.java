package vn.langnghe.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvents;
import vn.langnghe.routing.publish.Bulletins;

/** One document per thing: what was last said of it, under which number, and the event that says so. */
@Repository
class MongoBulletins implements Bulletins {

    private static final String VERSION = "version";
    private static final String SAYS = "fingerprint";

    private final MongoTemplate mongo;
    private final EventJson events;
    private final OutboxRelay relay;
    private final Clock clock;

    MongoBulletins(MongoTemplate mongo, EventJson events, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void publish(Subject subject, String code, String says, IntFunction<?> numbered) {
        var told = mongo.getCollection(subject.collection()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var before = told.find(eq("_id", code)).first();
        if (before != null && says.equals(before.getString(SAYS))) {
            return;
        }
        int version = before == null ? 1 : before.getInteger(VERSION) + 1;
        var event = events.event(
                subject.eventId(code, version),
                subject.topic(),
                code,
                subject.type(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                numbered.apply(version));
        if (written(told, code, version, says, PendingEvents.document(event))) {
            relay.submit(subject.collection(), code, List.of(event));
        }
    }

    private static boolean written(
            MongoCollection<Document> told, String code, int version, String says, Document event) {
        if (version == 1) {
            return inserted(
                    told,
                    new Document("_id", code)
                            .append(VERSION, 1)
                            .append(SAYS, says)
                            .append("outbox", List.of(event)));
        }
        var update =
                Updates.combine(Updates.set(VERSION, version), Updates.set(SAYS, says), Updates.push("outbox", event));
        return told.updateOne(and(eq("_id", code), eq(VERSION, version - 1)), update)
                        .getModifiedCount()
                == 1;
    }

    private static boolean inserted(MongoCollection<Document> told, Document document) {
        try {
            told.insertOne(document);
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
    }
}
