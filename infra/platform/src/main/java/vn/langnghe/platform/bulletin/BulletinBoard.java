package vn.langnghe.platform.bulletin;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** What a reader was told last of each code. Read at every question: any instance may be the one that was told. */
public final class BulletinBoard<T> {

    private final MongoCollection<Document> board;
    private final JsonMapper json;
    private final Class<T> type;

    public BulletinBoard(MongoOperations mongo, String collection, JsonMapper json, Class<T> type) {
        this.board = mongo.getCollection(collection).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
        this.type = type;
    }

    /** Where the kept one is not older nothing is replaced, and the insert meets its id. */
    public void keep(String code, int version, T told) {
        try {
            board.replaceOne(
                    Filters.and(Filters.eq("_id", code), Filters.lt("version", version)),
                    new Document("_id", code).append("version", version).append("text", json.writeValueAsString(told)),
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    public List<T> all() {
        return board.find()
                .map(document -> json.readValue(document.getString("text"), type))
                .into(new ArrayList<>());
    }
}
