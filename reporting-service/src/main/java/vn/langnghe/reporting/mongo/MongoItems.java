package vn.langnghe.reporting.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.reporting.domain.Items;

/** One small document per item. The two readers set different fields of it, so neither undoes the other. */
@Repository
class MongoItems implements Items {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;

    MongoItems(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private MongoCollection<Document> items() {
        return mongo.getCollection("items").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public void registered(Collection<String> feedbackIds) {
        write(feedbackIds.stream().map(id -> update(id, Updates.set("registered", true))));
    }

    @Override
    public void decided(Collection<Decision> decisions) {
        var known = find(decisions.stream().map(Decision::feedbackId).toList());
        var latest = new HashMap<String, Decision>();
        for (var decision : decisions) {
            latest.merge(decision.feedbackId(), decision, (a, b) -> a.number() > b.number() ? a : b);
        }
        write(latest.values().stream()
                .filter(decision -> isNews(decision, known))
                .map(decision -> update(
                        decision.feedbackId(),
                        Updates.combine(
                                Updates.set("decision", decision.number()), Updates.set("parts", decision.parts())))));
    }

    private static boolean isNews(Decision decision, Map<String, Item> known) {
        var item = known.get(decision.feedbackId());
        return item == null || decision.number() > item.decision();
    }

    private void write(Stream<UpdateOneModel<Document>> updates) {
        var all = updates.toList();
        if (!all.isEmpty()) {
            items().bulkWrite(all, UNORDERED);
        }
    }

    private static UpdateOneModel<Document> update(String id, Bson change) {
        return new UpdateOneModel<>(Filters.eq("_id", id), change, UPSERT);
    }

    @Override
    public Map<String, Item> find(Collection<String> feedbackIds) {
        var found = new HashMap<String, Item>();
        items().find(Filters.in("_id", feedbackIds)).map(MongoItems::item).forEach((Consumer<Item>)
                item -> found.put(item.feedbackId(), item));
        return found;
    }

    @Override
    public Stream<Item> all() {
        var cursor = items().find().batchSize(5_000).map(MongoItems::item).iterator();
        var items = java.util.Spliterators.spliteratorUnknownSize(cursor, 0);
        return java.util.stream.StreamSupport.stream(items, false).onClose(cursor::close);
    }

    private static Item item(Document document) {
        return new Item(
                document.getString("_id"),
                document.getBoolean("registered", false),
                document.getInteger("decision", 0),
                document.getInteger("parts", 0));
    }
}
