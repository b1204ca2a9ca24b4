package vn.langnghe.reporting.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.reporting.domain.Generations;
import vn.langnghe.reporting.domain.Histories;

/**
 * One document names the collection that counts; a rebuild fills one of its own, so that two never write into each
 * other's, and to change places is to write that document once.
 */
@Repository
class MongoGenerations implements Generations {

    private static final String FIRST = "facts";
    private static final String CURRENT = "current";
    private static final String REBUILD = "rebuild";
    private static final Bson ONE = Filters.eq("_id", FIRST);

    private final MongoTemplate mongo;

    MongoGenerations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private MongoCollection<Document> generations() {
        return mongo.getCollection("generations").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private Document named() {
        return Objects.requireNonNullElseGet(generations().find(ONE).first(), Document::new);
    }

    /** The collection that counts at this moment. */
    String current() {
        return Objects.requireNonNullElse(named().getString(CURRENT), FIRST);
    }

    @Override
    public boolean isUnfinished() {
        return named().containsKey(REBUILD);
    }

    @Override
    public Generation begin() {
        var rebuild = new ObjectId();
        generations().updateOne(ONE, Updates.set(REBUILD, rebuild), new UpdateOptions().upsert(true));
        var before = current();
        mongo.getCollectionNames().stream()
                .filter(name -> name.startsWith(FIRST) && !name.equals(before))
                .forEach(this::forget);
        return new Begun(rebuild, FIRST + '-' + rebuild.toHexString(), before);
    }

    /** Emptied first: to drop a full one has stopped the embedded store. */
    private void forget(String collection) {
        mongo.getCollection(collection).deleteMany(new Document());
        mongo.dropCollection(collection);
    }

    private final class Begun implements Generation {

        private final Bson mine;
        private final String name;
        private final String before;

        Begun(ObjectId rebuild, String name, String before) {
            this.mine = Filters.and(ONE, Filters.eq(REBUILD, rebuild));
            this.name = name;
            this.before = before;
        }

        @Override
        public Histories histories() {
            return new MongoHistories(mongo, () -> name);
        }

        @Override
        public void takeOver() {
            var taken = generations().updateOne(mine, Updates.set(CURRENT, name));
            if (taken.getMatchedCount() == 0) {
                throw new IllegalStateException("another rebuild was begun meanwhile");
            }
        }

        @Override
        public void end() {
            generations().updateOne(mine, Updates.unset(REBUILD));
        }

        @Override
        public void forgetThoseBefore() {
            forget(before);
        }
    }
}
