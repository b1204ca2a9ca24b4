package vn.langnghe.tracking.audit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.secrets.Signer;

/** The anchors and the links they cover. */
@Component
class Anchors {

    static final String COLLECTION = "anchors";
    static final String HEADS = "anchored_heads";

    private static final String RUN = "run";
    private static final String SIGNED = "signed";

    private final MongoCollection<Document> anchors;
    private final MongoCollection<Document> heads;

    Anchors(MongoTemplate mongo) {
        MongoDatabase database = mongo.getDb().withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.anchors = database.getCollection(COLLECTION);
        this.heads = database.getCollection(HEADS);
        heads.createIndex(Indexes.ascending(RUN));
    }

    /** Oldest first. */
    List<Anchor> all() {
        return anchors.find().sort(Sorts.ascending("_id")).map(Anchors::anchor).into(new ArrayList<>());
    }

    Optional<Anchor> last() {
        return Optional.ofNullable(anchors.find().sort(Sorts.descending("_id")).first())
                .map(Anchors::anchor);
    }

    /** A new set of links, under a name nobody else uses. */
    String begin() {
        return UUID.randomUUID().toString();
    }

    void add(String run, List<Head> batch) {
        heads.insertMany(batch.stream().map(head -> document(run, head)).toList());
    }

    /** False when another instance fixed the day first; then this run's links are given up. */
    boolean fix(Anchor anchor, String run) {
        try {
            anchors.insertOne(new Document("_id", anchor.day().toString())
                    .append("until", Date.from(anchor.until()))
                    .append("heads", anchor.heads())
                    .append("previous", anchor.previous())
                    .append("digest", anchor.digest())
                    .append(SIGNED, document(anchor.signed()))
                    .append(RUN, run));
            return true;
        } catch (MongoWriteException other) {
            if (ErrorCategory.fromErrorCode(other.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw other;
            }
            heads.deleteMany(eq(RUN, run));
            return false;
        }
    }

    void headsOf(Anchor anchor, Consumer<Head> each) {
        var stored = anchors.find(eq(anchor.day().toString())).first();
        if (stored != null) {
            headsOf(stored.getString(RUN), each);
        }
    }

    /** In the one order in which a digest is made of them. */
    void headsOf(String run, Consumer<Head> each) {
        heads.find(eq(RUN, run)).sort(Sorts.ascending("_id")).map(Anchors::head).forEach(each);
    }

    private static Document document(String run, Head head) {
        return new Document("_id", run + "/" + head.chain() + "/" + head.caseId())
                .append(RUN, run)
                .append("chain", head.chain())
                .append("caseId", head.caseId())
                .append("number", head.number())
                .append("seal", head.seal());
    }

    private static @Nullable Document document(Signer.@Nullable Signed signed) {
        return signed == null ? null : new Document("key", signed.key()).append("signature", signed.signature());
    }

    private static Signer.@Nullable Signed signed(@Nullable Document stored) {
        return stored == null ? null : new Signer.Signed(stored.getString("key"), stored.getString("signature"));
    }

    private static Head head(Document stored) {
        return new Head(
                stored.getString("chain"),
                stored.getString("caseId"),
                stored.getInteger("number"),
                stored.getString("seal"));
    }

    private static Anchor anchor(Document stored) {
        Instant until = stored.getDate("until").toInstant();
        return new Anchor(
                LocalDate.parse(stored.getString("_id")),
                until,
                stored.getInteger("heads"),
                stored.getString("previous"),
                stored.getString("digest"),
                signed(stored.get(SIGNED, Document.class)));
    }
}
