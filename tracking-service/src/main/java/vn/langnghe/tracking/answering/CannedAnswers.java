package vn.langnghe.tracking.answering;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The canned answers of all units. */
@Repository
public class CannedAnswers {

    private static final ReplaceOptions PUT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> stored;

    CannedAnswers(MongoTemplate mongo) {
        this.stored = mongo.getCollection("canned_answers");
    }

    public List<CannedAnswer> of(Collection<String> units) {
        var found = stored.find(in("unit", units)).map(CannedAnswers::read).into(new ArrayList<>());
        found.sort(Comparator.comparing(CannedAnswer::unit).thenComparing(CannedAnswer::name));
        return found;
    }

    public Optional<CannedAnswer> find(String id) {
        return Optional.ofNullable(stored.find(eq("_id", id)).first()).map(CannedAnswers::read);
    }

    void keep(CannedAnswer answer) {
        stored.replaceOne(
                eq("_id", answer.id()),
                new Document("unit", answer.unit())
                        .append("name", answer.name())
                        .append("text", answer.text()),
                PUT);
    }

    void remove(String id) {
        stored.deleteOne(eq("_id", id));
    }

    private static CannedAnswer read(Document found) {
        return new CannedAnswer(
                found.getString("_id"), found.getString("unit"), found.getString("name"), found.getString("text"));
    }
}
