package vn.langnghe.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvents;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.matching.Fingerprint;
import vn.langnghe.routing.messaging.FeedbackRead;
import vn.langnghe.routing.triage.ReadingLog;

/** One document per reader: what was read last, and the readings not told yet. The same again within a minute is one reading. */
@Repository
class MongoReadingLog implements ReadingLog {

    static final String COLLECTION = "readings";

    private static final String LAST = "last";
    private static final String OUTBOX = "outbox";
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> readers;
    private final EventJson events;
    private final OutboxRelay relay;
    private final Clock clock;

    MongoReadingLog(MongoTemplate mongo, EventJson events, OutboxRelay relay, Clock clock) {
        this.readers = mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.events = events;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void shown(List<Dossier> restricted, String user) {
        if (restricted.isEmpty()) {
            return;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = id(restricted, user, at);
        var event = PendingEvents.document(FeedbackRead.of(id, restricted, user, at, events));
        var written = readers.findOneAndUpdate(
                and(eq("_id", user), ne(LAST, id)),
                Updates.combine(Updates.set(LAST, id), Updates.push(OUTBOX, event)),
                AFTER);
        Optional.ofNullable(written)
                .or(() -> added(new Document("_id", user).append(LAST, id).append(OUTBOX, List.of(event))))
                .ifPresent(reader -> relay.submit(COLLECTION, user, PendingEvents.of(reader)));
    }

    private static String id(List<Dossier> restricted, String user, Instant at) {
        var ids = restricted.stream().map(Dossier::feedbackId).sorted().toList();
        return "read/" + user + "/" + at.truncatedTo(ChronoUnit.MINUTES) + "/" + Fingerprint.of(ids);
    }

    /** Empty where this was the last reading. */
    private Optional<Document> added(Document reader) {
        try {
            readers.insertOne(reader);
            return Optional.of(reader);
        } catch (MongoWriteException known) {
            if (known.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw known;
        }
    }
}
