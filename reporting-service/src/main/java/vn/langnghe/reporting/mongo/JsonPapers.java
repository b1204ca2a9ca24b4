package vn.langnghe.reporting.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A few papers people edit, each kept as its text under its name, with every text it had before. */
final class JsonPapers<T> {

    private static final String TEXT = "text";

    private final MongoCollection<Document> papers;
    private final JsonMapper json;
    private final Class<T> type;

    JsonPapers(MongoTemplate mongo, String collection, JsonMapper json, Class<T> type) {
        this.papers = mongo.getCollection(collection).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
        this.type = type;
    }

    void save(String name, T paper) {
        var text = json.writeValueAsString(paper);
        papers.updateOne(
                Filters.eq("_id", name),
                Updates.combine(
                        Updates.set(TEXT, text),
                        Updates.push("history", new Document(TEXT, text).append("at", Date.from(Instant.now())))),
                new UpdateOptions().upsert(true));
    }

    /** Its texts stay, and who took it back; false when there is none. */
    boolean takeBack(String name, String by) {
        return papers.updateOne(
                                Filters.and(Filters.eq("_id", name), Filters.exists(TEXT)),
                                Updates.combine(
                                        Updates.unset(TEXT),
                                        Updates.push(
                                                "history",
                                                new Document("takenBackBy", by)
                                                        .append("at", Date.from(Instant.now())))))
                        .getMatchedCount()
                > 0;
    }

    Optional<T> find(String name) {
        return Optional.ofNullable(papers.find(Filters.and(Filters.eq("_id", name), Filters.exists(TEXT)))
                        .first())
                .map(this::read);
    }

    Map<String, T> find(Collection<String> names) {
        var found = new HashMap<String, T>();
        for (var document : papers.find(Filters.and(Filters.in("_id", names), Filters.exists(TEXT)))) {
            found.put(document.getString("_id"), read(document));
        }
        return found;
    }

    List<T> all() {
        return papers.find(Filters.exists(TEXT)).map(this::read).into(new ArrayList<>());
    }

    private T read(Document document) {
        return json.readValue(document.getString(TEXT), type);
    }
}
