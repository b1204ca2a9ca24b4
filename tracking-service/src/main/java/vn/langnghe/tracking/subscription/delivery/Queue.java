package vn.langnghe.tracking.subscription.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What has not arrived yet. Whoever claims a delivery has it alone until the lease ends. */
@Repository
public class Queue {

    private static final String COLLECTION = "webhook_queue";
    private static final UpdateOptions IF_ABSENT = new UpdateOptions().upsert(true);
    private static final ReplaceOptions PUT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> waiting;

    Queue(MongoTemplate mongo) {
        this.waiting = mongo.getCollection(COLLECTION);
        waiting.createIndex(Indexes.ascending("subscription", "nextAt"));
    }

    /** Puts deliveries in line; what stands there already keeps its place. */
    void put(Collection<Delivery> fresh) {
        write(fresh.stream()
                .map(delivery -> new UpdateOneModel<Document>(
                        eq("_id", delivery.id()),
                        new Document("$setOnInsert", DeliveryDocument.of(delivery)),
                        IF_ABSENT))
                .toList());
    }

    /** Puts deliveries in line once more, whatever became of them before. */
    void putAgain(Collection<Delivery> wished) {
        write(wished.stream()
                .map(delivery -> new ReplaceOneModel<>(eq("_id", delivery.id()), DeliveryDocument.of(delivery), PUT))
                .toList());
    }

    private void write(List<? extends WriteModel<Document>> changes) {
        if (!changes.isEmpty()) {
            waiting.bulkWrite(changes);
        }
    }

    /** Those that are due, taken out of everybody else's reach until {@code lease}. */
    List<Delivery> claim(String subscription, Instant now, Instant lease, int most) {
        var due = waiting.find(and(eq("subscription", subscription), lte("nextAt", Date.from(now))))
                .sort(Sorts.ascending("nextAt", "number"))
                .limit(most)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
        due.removeIf(delivery -> !move(delivery, lease));
        return due;
    }

    /** Whether it still stood where it was seen. */
    private boolean move(Delivery delivery, Instant to) {
        var seen = and(eq("_id", delivery.id()), eq("nextAt", Date.from(delivery.nextAt())));
        return waiting.updateOne(seen, Updates.set("nextAt", Date.from(to))).getModifiedCount() == 1;
    }

    /** Waits for another time. */
    void giveBack(Delivery delivery) {
        waiting.replaceOne(eq("_id", delivery.id()), DeliveryDocument.of(delivery));
    }

    void done(Delivery delivery) {
        waiting.deleteOne(eq("_id", delivery.id()));
    }

    /** Nobody waits for it any more. */
    public void forget(String subscription) {
        waiting.deleteMany(eq("subscription", subscription));
    }

    /** What has failed at least once and waits for another attempt. */
    List<Delivery> troubled(String subscription, int most) {
        return waiting.find(and(eq("subscription", subscription), gt("attempts", 0)))
                .limit(most)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    long size(String subscription) {
        return waiting.countDocuments(eq("subscription", subscription));
    }
}
