package vn.langnghe.intake.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

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
                return taken(partly);
            }
        }));
    }

    private Document document(Object entity) {
        var document = new Document();
        mongo.getConverter().write(entity, document);
        return document;
    }

    private static Set<Integer> taken(MongoBulkWriteException partly) {
        if (partly.getWriteConcernError() != null
                || partly.getWriteErrors().stream()
                        .anyMatch(
                                error -> ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY)) {
            throw partly;
        }
        return partly.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
    }
}
