package vn.langnghe.reporting.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.reporting.domain.Units;

/** A few dozen units, kept in the store; read again each minute, for another instance may be the one that is told. */
@Repository
class MongoUnits implements Units {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(Map<String, Unit> units, Instant read) {}

    private final MongoTemplate mongo;
    private final Clock clock;
    private volatile @Nullable Known known;

    MongoUnits(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void save(Collection<Unit> units) {
        var before = new HashMap<>(read());
        for (var unit : units) {
            var old = before.get(unit.code());
            if (old == null || old.version() <= unit.version()) {
                mongo.getCollection("units")
                        .replaceOne(Filters.eq("_id", unit.code()), document(unit), new ReplaceOptions().upsert(true));
                before.put(unit.code(), unit);
            }
        }
        known = null;
    }

    @Override
    public Map<String, Unit> all() {
        var now = clock.instant();
        var kept = known;
        if (kept != null && now.isBefore(kept.read().plus(FRESH))) {
            return kept.units();
        }
        var units = read();
        known = new Known(units, now);
        return units;
    }

    private Map<String, Unit> read() {
        var units = new HashMap<String, Unit>();
        mongo.getCollection("units").find().forEach(document -> units.put(document.getString("_id"), unit(document)));
        return Map.copyOf(units);
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
