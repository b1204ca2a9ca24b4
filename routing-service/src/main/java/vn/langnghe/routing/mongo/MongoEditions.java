package vn.langnghe.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.routing.book.Edition;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.book.Learnt;
import vn.langnghe.routing.book.LocalRules;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.plan.ShippedPlans;
import vn.langnghe.routing.unit.Units;

/** Editions are only ever added; one small document says which are in force. */
@Repository
class MongoEditions implements Editions {

    static final String COLLECTION = "editions";
    private static final String IN_FORCE = "in-force";
    private static final String SHIPPED = "shipped";

    private final MongoCollection<Document> editions;
    private final JsonMapper json;
    private final Clock clock;

    MongoEditions(MongoTemplate mongo, JsonMapper json, Clock clock) {
        this.editions = mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
        this.clock = clock;
    }

    @Override
    public InForce inForce() {
        var document = editions.find(eq("_id", IN_FORCE)).first();
        return document == null
                ? new InForce(0, 0, 0, 0)
                : new InForce(
                        document.getInteger("rules", 0),
                        document.getInteger("plans", 0),
                        document.getInteger("model", 0),
                        document.getInteger("units", 0));
    }

    @Override
    public Edition<LocalRules> rules(int version) {
        return version == 0 ? shipped(LocalRules.NONE) : read("rules", version, new TypeReference<>() {});
    }

    @Override
    public Edition<List<Plan>> plans(int version) {
        return version == 0 ? shipped(ShippedPlans.all()) : read("plans", version, new TypeReference<>() {});
    }

    @Override
    public Edition<Learnt> model(int version) {
        return version == 0 ? shipped(Learnt.NOTHING) : read("model", version, new TypeReference<>() {});
    }

    @Override
    public Edition<List<Unit>> units(int version) {
        return version == 0 ? shipped(Units.shipped()) : read("units", version, new TypeReference<>() {});
    }

    @Override
    public boolean saveRules(int after, LocalRules rules, String by) {
        return save("rules", after, rules, by);
    }

    @Override
    public boolean savePlans(int after, List<Plan> plans, String by) {
        return save("plans", after, plans, by);
    }

    @Override
    public boolean saveModel(int after, Learnt learnt, String by) {
        return save("model", after, learnt, by);
    }

    @Override
    public int keepModel(Learnt learnt, String by) {
        return next("model", latest(Book.MODEL), learnt, by);
    }

    @Override
    public boolean saveUnits(int after, List<Unit> units, String by) {
        return save("units", after, units, by);
    }

    @Override
    public List<Change> history(Book book) {
        int now = inForce().of(book);
        var unmarked = new AtomicBoolean(true);
        return editions
                .find(regex("_id", "^(switch/.*/)?" + book.key() + "/[0-9]+$"))
                .projection(include("by", "at"))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(MongoEditions::at).reversed())
                .map(document -> change(document, version(document) == now && unmarked.getAndSet(false)))
                .toList();
    }

    private static Instant at(Document document) {
        return Instant.parse(document.getString("at"));
    }

    private static int version(Document document) {
        var id = document.getString("_id");
        return Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
    }

    private static Change change(Document document, boolean inForce) {
        return new Change(
                version(document),
                document.getString("_id").startsWith("switch/"),
                inForce,
                document.getString("by"),
                at(document));
    }

    @Override
    public int latest(Book book) {
        return history(book).stream().mapToInt(Change::version).max().orElse(0);
    }

    @Override
    public boolean putInForce(Book book, int version, String by) {
        var known = version == 0
                || editions.find(eq("_id", book.key() + "/" + version)).first() != null;
        if (known) {
            editions.insertOne(new Document("_id", "switch/" + clock.instant() + "/" + book.key() + "/" + version)
                    .append("by", by)
                    .append("at", clock.instant().toString()));
            editions.updateOne(eq("_id", IN_FORCE), Updates.set(book.key(), version), new UpdateOptions().upsert(true));
        }
        return known;
    }

    private static <T> Edition<T> shipped(T content) {
        return new Edition<>(0, content, SHIPPED, Instant.EPOCH);
    }

    private <T> Edition<T> read(String what, int version, TypeReference<T> type) {
        var document = editions.find(eq("_id", what + "/" + version)).first();
        if (document == null) {
            throw new IllegalStateException("No edition " + what + "/" + version);
        }
        return new Edition<>(
                version,
                json.readValue(document.getString("content"), type),
                document.getString("by"),
                Instant.parse(document.getString("at")));
    }

    /** The edition first, the pointer last: a crash between leaves an edition nobody uses, whose number is passed over. */
    private boolean save(String what, int after, Object content, String by) {
        if (!added(IN_FORCE, new Document()) && current(what) != after) {
            return false;
        }
        int version = next(what, after, content, by);
        var unchanged = after == 0
                ? and(eq("_id", IN_FORCE), com.mongodb.client.model.Filters.in(what, 0, null))
                : and(eq("_id", IN_FORCE), eq(what, after));
        return editions.updateOne(unchanged, Updates.set(what, version)).getMatchedCount() == 1;
    }

    private int current(String what) {
        var document = editions.find(eq("_id", IN_FORCE)).first();
        return document == null ? 0 : document.getInteger(what, 0);
    }

    private int next(String what, int after, Object content, String by) {
        for (int version = after + 1; ; version++) {
            var edition = new Document("content", json.writeValueAsString(content))
                    .append("by", by)
                    .append("at", clock.instant().toString());
            if (added(what + "/" + version, edition)) {
                return version;
            }
        }
    }

    private boolean added(String id, Document document) {
        try {
            editions.insertOne(document.append("_id", id));
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
    }
}
