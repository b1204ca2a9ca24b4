package vn.langnghe.tracking.answering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The answer somebody is writing to a case, his own until it is given. */
@Repository
public class Drafts {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final ReplaceOptions PUT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> drafts;
    private final Clock clock;

    Drafts(MongoTemplate mongo, Clock clock) {
        this.drafts = mongo.getCollection("drafts");
        this.clock = clock;
    }

    /** A text and when it was kept. */
    public record Draft(String text, Instant savedAt) {}

    public Optional<Draft> of(String user, String caseId) {
        return Optional.ofNullable(drafts.find(eq("_id", id(user, caseId))).first())
                .map(found -> new Draft(
                        found.getString("text"), found.getDate("savedAt").toInstant()));
    }

    /** An empty text is no draft. */
    public void keep(String user, String caseId, String text) {
        if (text.isBlank()) {
            forget(user, caseId);
            return;
        }
        drafts.replaceOne(
                eq("_id", id(user, caseId)),
                new Document("text", text).append("savedAt", Date.from(clock.instant())),
                PUT);
    }

    public void forget(String user, String caseId) {
        drafts.deleteOne(eq("_id", id(user, caseId)));
    }

    /** What anybody was writing to this case. */
    public void forgetAll(String caseId) {
        drafts.deleteMany(and(gt("_id", caseId + "/"), lt("_id", caseId + "0")));
    }

    private static String id(String user, String caseId) {
        return caseId + "/" + user;
    }

    @Scheduled(fixedDelayString = "24h", initialDelayString = "1h")
    void forgetTheOld() {
        drafts.deleteMany(lt("savedAt", Date.from(clock.instant().minus(KEPT))));
    }
}
