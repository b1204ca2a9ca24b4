package vn.langnghe.platform.bulletin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvents;

/** One document per thing: what was last said of it, under which number, and the event that says so. */
public final class Bulletins {

    private static final String VERSION = "version";
    private static final String SAYS = "fingerprint";
    private static final String OUTBOX = "outbox";
    private static final FindOneAndUpdateOptions RETURN_OUTBOX =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).projection(include(OUTBOX));

    private final MongoOperations mongo;
    private final EventJson events;
    private final OutboxRelay relay;
    private final Clock clock;

    public Bulletins(MongoOperations mongo, EventJson events, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.relay = relay;
        this.clock = clock;
    }

    /** Tells it under the next number, unless it says what was said last or another instance was faster. */
    public void publish(Bulletin bulletin, String code, String says, IntFunction<?> numbered) {
        var told = mongo.getCollection(bulletin.collection()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var before = told.find(eq("_id", code)).first();
        if (before != null && says.equals(before.getString(SAYS))) {
            return;
        }
        int version = before == null ? 1 : before.getInteger(VERSION) + 1;
        var event = events.event(
                bulletin.eventId(code, version),
                bulletin.topic(),
                code,
                bulletin.type(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                numbered.apply(version));
        var written = version == 1
                ? inserted(told, code, says, PendingEvents.document(event))
                : replaced(told, code, version, says, PendingEvents.document(event));
        // with what an earlier publication may have left behind: the last one told must be the last one sent
        written.ifPresent(all -> relay.submit(bulletin.collection(), code, PendingEvents.of(all)));
    }

    private static Optional<Document> replaced(
            MongoCollection<Document> told, String code, int version, String says, Document event) {
        var update =
                Updates.combine(Updates.set(VERSION, version), Updates.set(SAYS, says), Updates.push(OUTBOX, event));
        return Optional.ofNullable(
                told.findOneAndUpdate(and(eq("_id", code), eq(VERSION, version - 1)), update, RETURN_OUTBOX));
    }

    private static Optional<Document> inserted(
            MongoCollection<Document> told, String code, String says, Document event) {
        var document =
                new Document("_id", code).append(VERSION, 1).append(SAYS, says).append(OUTBOX, List.of(event));
        try {
            told.insertOne(document);
            return Optional.of(document);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw taken;
        }
    }
}
