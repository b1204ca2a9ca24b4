package vn.langnghe.intake.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.store.TakenPlaces;

/** Writes many documents in one go; one that is there already keeps none of the others out. */
@Component
class BulkInsert {

    private final MongoTemplate mongo;

    BulkInsert(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Durable when it returns: the places of those that were there already. */
    <T> Set<Integer> insert(Class<T> type, List<T> entities) {
        if (entities.isEmpty()) {
            return Set.of();
        }
        var documents = entities.stream().map(this::document).toList();
        return Objects.requireNonNull(mongo.<Set<Integer>>execute(type, collection -> {
            try {
                collection
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .insertMany(documents, new InsertManyOptions().ordered(false));
                return Set.of();
            } catch (MongoBulkWriteException partly) {
                return TakenPlaces.of(partly);
            }
        }));
    }

    private Document document(Object entity) {
        var document = new Document();
        mongo.getConverter().write(entity, document);
        return document;
    }
}
