package vn.langnghe.reporting.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.reporting.domain.Units;

/** A few dozen units: kept in the store, read into memory at the first question. */
@Repository
class MongoUnits implements Units {

    private final MongoTemplate mongo;
    private final Map<String, Unit> known = new ConcurrentHashMap<>();

    MongoUnits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void save(Collection<Unit> units) {
        var before = all();
        for (var unit : units) {
            var old = before.get(unit.code());
            if (old == null || old.version() <= unit.version()) {
                mongo.getCollection("units")
                        .replaceOne(Filters.eq("_id", unit.code()), document(unit), new ReplaceOptions().upsert(true));
                known.put(unit.code(), unit);
            }
        }
    }

    @Override
    public Map<String, Unit> all() {
        if (known.isEmpty()) {
            var read = new HashMap<String, Unit>();
            mongo.getCollection("units")
                    .find()
                    .forEach(document -> read.put(document.getString("_id"), unit(document)));
            known.putAll(read);
        }
        return Map.copyOf(known);
    }

    private static Document document(Unit unit) {
        return new Document("_id", unit.code())
                .append("vi", unit.vi())
                .append("en", unit.en())
                .append("internal", unit.internal())
                .append("order", unit.order())
                .append("version", unit.version());
    }

    private static Unit unit(Document document) {
        return new Unit(
                document.getString("_id"),
                document.getString("vi"),
                document.getString("en"),
                document.getBoolean("internal", false),
                document.getInteger("order", 0),
                document.getInteger("version", 0));
    }
}
