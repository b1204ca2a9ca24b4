package vn.langnghe.tracking.web;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The filters people keep under names of their own, the latest twenty of each. */
@Component
class SavedViews {

    private static final String COLLECTION = "saved_views";
    private static final int MOST = 20;

    private final MongoCollection<Document> stored;

    SavedViews(MongoTemplate mongo) {
        this.stored = mongo.getCollection(COLLECTION);
    }

    /** A name and the list behind it. */
    record View(String name, String href) {}

    List<View> of(String user) {
        var found = stored.find(eq("_id", user)).first();
        return found == null
                ? List.of()
                : found.getList("views", Document.class, List.of()).stream()
                        .map(view -> new View(view.getString("name"), view.getString("href")))
                        .toList();
    }

    void keep(String user, View view) {
        forget(user, view.name());
        stored.updateOne(
                eq("_id", user),
                Updates.pushEach(
                        "views",
                        List.of(new Document("name", view.name()).append("href", view.href())),
                        new PushOptions().slice(-MOST)),
                new UpdateOptions().upsert(true));
    }

    void forget(String user, String name) {
        stored.updateOne(eq("_id", user), Updates.pull("views", new Document("name", name)));
    }
}
