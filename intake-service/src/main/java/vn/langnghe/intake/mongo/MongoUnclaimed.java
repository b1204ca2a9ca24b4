package vn.langnghe.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.attachment.Unclaimed;

/**
 * One line with a sum for each hour, so that all instances count together, at one write. What an interrupted upload
 * left in a sum is forgotten with its hour.
 */
@Repository
class MongoUnclaimed implements Unclaimed {

    static final String COUNTED = "metadata.counted";
    static final String COLLECTION = "unclaimed";

    /** How long a file of an hour may still be there: until it is swept. */
    private static final int HOURS = 5;

    private static final String ID = "bytes";
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> sums;
    private final MongoCollection<Document> files;

    MongoUnclaimed(MongoDatabaseFactory databases) {
        var database = databases.getMongoDatabase();
        this.sums = database.getCollection(COLLECTION);
        this.files = database.getCollection(MongoAttachments.BUCKET + ".files");
    }

    @Override
    public long add(Instant cameAt, long bytes) {
        long hour = hour(cameAt);
        var after = Objects.requireNonNull(sums.findOneAndUpdate(eq("_id", ID), inc(field(hour), bytes), AFTER));
        long sum = 0;
        for (long each = hour - HOURS + 1; each <= hour; each++) {
            sum += after.get(field(each)) instanceof Number waiting ? waiting.longValue() : 0;
        }
        return sum;
    }

    @Override
    public boolean note(String attachmentId, Instant cameAt, long bytes) {
        var uncounted = and(eq("_id", attachmentId), exists("metadata.feedbackId", false), exists(COUNTED, false));
        var counted = new Document("hour", hour(cameAt)).append("bytes", bytes);
        return files.updateOne(uncounted, set(COUNTED, counted)).getModifiedCount() > 0;
    }

    @Override
    public void release(String attachmentId) {
        var before = files.findOneAndUpdate(and(eq("_id", attachmentId), exists(COUNTED)), unset(COUNTED));
        if (before != null) {
            var counted = before.getEmbedded(List.of("metadata", "counted"), Document.class);
            sums.updateOne(
                    eq("_id", ID),
                    inc(
                            field(counted.get("hour", Number.class).longValue()),
                            -counted.get("bytes", Number.class).longValue()));
        }
    }

    /** Hours that no longer count. */
    void forget(Instant now) {
        var all = sums.find(eq("_id", ID)).first();
        if (all != null) {
            long oldest = hour(now) - HOURS;
            all.keySet().stream()
                    .filter(name -> name.startsWith("h") && Long.parseLong(name.substring(1)) < oldest)
                    .forEach(name -> sums.updateOne(eq("_id", ID), unset(name)));
        }
    }

    static long hour(Instant at) {
        return at.getEpochSecond() / Duration.ofHours(1).toSeconds();
    }

    private static String field(long hour) {
        return "h" + hour;
    }
}
