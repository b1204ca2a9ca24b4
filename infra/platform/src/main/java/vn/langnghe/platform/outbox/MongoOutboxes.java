package vn.langnghe.platform.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.bson.Document;

class MongoOutboxes implements Outboxes {

    static final String FIELD = "outbox";

    private static final String PENDING_ID = FIELD + ".id";
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final int PAGE = 200;

    private final MongoDatabase database;

    MongoOutboxes(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.W1);
    }

    /** Sparse, so that it holds only what is pending. */
    @Override
    public void prepare(String collection) {
        database.getCollection(collection)
                .createIndex(
                        Indexes.ascending(PENDING_ID),
                        new IndexOptions().sparse(true).name(PENDING_ID));
    }

    @Override
    public void clear(Collection<Waiting> published) {
        var writes = new HashMap<String, List<WriteModel<Document>>>();
        for (var waiting : published) {
            writes.computeIfAbsent(waiting.collection(), _ -> new ArrayList<>()).add(clearing(waiting));
        }
        writes.forEach(
                (collection, updates) -> database.getCollection(collection).bulkWrite(updates, ANY_ORDER));
    }

    private static WriteModel<Document> clearing(Waiting waiting) {
        var ids = waiting.events().stream().map(PendingEvent::id).toList();
        var update = Updates.pull(FIELD, in("id", ids));
        return new UpdateOneModel<>(eq("_id", waiting.documentId()), update);
    }

    @Override
    public void eachLeftBehind(String collection, Predicate<List<Waiting>> accepted) {
        var leftBehind = database.getCollection(collection)
                .find(exists(PENDING_ID))
                .projection(include(FIELD))
                .batchSize(PAGE);
        try (var cursor = leftBehind.cursor()) {
            var goOn = true;
            while (goOn && cursor.hasNext()) {
                goOn = accepted.test(page(collection, cursor));
            }
        }
    }

    private static List<Waiting> page(String collection, MongoCursor<Document> cursor) {
        var page = new ArrayList<Waiting>(PAGE);
        while (page.size() < PAGE && cursor.hasNext()) {
            var document = cursor.next();
            page.add(new Waiting(collection, Objects.requireNonNull(document.get("_id")), PendingEvents.of(document)));
        }
        return page;
    }
}
