package vn.langnghe.tracking.deadline;

import com.mongodb.WriteConcern;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoEdits implements Edits {

    private static final String REPLAYS = "deadline_replays";

    private final MongoTemplate mongo;

    MongoEdits(MongoDatabaseFactory database, MongoConverter converter) {
        this.mongo = new MongoTemplate(database, converter);
        this.mongo.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public List<RuleSetDocument> ruleSets() {
        return mongo.find(oldestFirst("_id"), RuleSetDocument.class, RuleSetDocument.COLLECTION);
    }

    @Override
    public List<CalendarDocument> calendars() {
        return mongo.find(oldestFirst("version"), CalendarDocument.class, CalendarDocument.COLLECTION);
    }

    @Override
    public List<GroundSetDocument> groundSets() {
        return mongo.find(oldestFirst("_id"), GroundSetDocument.class, GroundSetDocument.COLLECTION);
    }

    @Override
    public boolean add(RuleSetDocument rules) {
        return inserted(rules, RuleSetDocument.COLLECTION);
    }

    @Override
    public boolean add(CalendarDocument calendar) {
        return inserted(calendar, CalendarDocument.COLLECTION);
    }

    @Override
    public boolean add(GroundSetDocument grounds) {
        return inserted(grounds, GroundSetDocument.COLLECTION);
    }

    @Override
    public Set<String> replayed() {
        return mongo.getCollection(REPLAYS)
                .find()
                .map(replay -> replay.getString("_id"))
                .into(new HashSet<>());
    }

    @Override
    public void replayed(String id, int moved, Instant at) {
        mongo.save(new Document("_id", id).append("moved", moved).append("at", at), REPLAYS);
    }

    /** The version is in the id, so that of two who change the same version only one succeeds. */
    private boolean inserted(Object document, String collection) {
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException other) {
            return false;
        }
    }

    private static Query oldestFirst(String field) {
        return new Query().with(Sort.by(field));
    }
}
