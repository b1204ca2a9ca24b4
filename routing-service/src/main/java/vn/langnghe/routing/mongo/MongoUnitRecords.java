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
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvents;
import vn.langnghe.routing.unit.UnitPublished;
import vn.langnghe.routing.unit.UnitRecords;
import vn.langnghe.routing.unit.Units;

@Repository
class MongoUnitRecords implements UnitRecords {

    static final String COLLECTION = "units";

    private final MongoCollection<Document> published;
    private final EventJson events;
    private final OutboxRelay relay;
    private final Units units;
    private final Clock clock;

    MongoUnitRecords(MongoTemplate mongo, EventJson events, OutboxRelay relay, Units units, Clock clock) {
        this.published = mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.events = events;
        this.relay = relay;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Published published(String code) {
        var record = published.find(eq("_id", code)).first();
        return record == null
                ? new Published(0, "")
                : new Published(record.getInteger("version"), record.getString("fingerprint"));
    }

    @Override
    public boolean publish(UnitPublished unit) {
        var event = events.event(
                unit.code() + "/" + unit.version(),
                UnitPublished.TOPIC,
                unit.code(),
                UnitPublished.TYPE,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                unit);
        var fingerprint = units.find(unit.code()).orElseThrow().toString();
        if (!written(unit, fingerprint, PendingEvents.document(event))) {
            return false;
        }
        relay.submit(COLLECTION, unit.code(), List.of(event));
        return true;
    }

    private boolean written(UnitPublished unit, String fingerprint, Document event) {
        if (unit.version() == 1) {
            return inserted(new Document("_id", unit.code())
                    .append("version", 1)
                    .append("fingerprint", fingerprint)
                    .append("outbox", List.of(event)));
        }
        var before = and(eq("_id", unit.code()), eq("version", unit.version() - 1));
        var update = Updates.combine(
                Updates.set("version", unit.version()),
                Updates.set("fingerprint", fingerprint),
                Updates.push("outbox", event));
        return published.updateOne(before, update).getModifiedCount() == 1;
    }

    private boolean inserted(Document document) {
        try {
            published.insertOne(document);
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
    }
}
