package vn.langnghe.tracking.subscription.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import vn.langnghe.tracking.subscription.WebhookSettings;

/** What became of each delivery, kept for a while. */
@Repository
public class DeliveryLog {

    private static final String COLLECTION = "webhook_log";
    private static final ReplaceOptions PUT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> entries;
    private final Queue queue;
    private final WebhookSettings settings;
    private final Clock clock;

    DeliveryLog(MongoTemplate mongo, Queue queue, WebhookSettings settings, Clock clock) {
        this.entries = mongo.getCollection(COLLECTION);
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
        entries.createIndex(Indexes.compoundIndex(Indexes.ascending("subscription"), Indexes.descending("at")));
    }

    /** One line of the log; {@code nextAt} is there while it will be tried again. */
    public record Entry(
            String eventId,
            String caseId,
            String fact,
            Instant happenedAt,
            State state,
            int attempts,
            @Nullable Integer status,
            @Nullable String trouble,
            @Nullable Instant at,
            @Nullable Instant nextAt) {}

    /** How far it has come. */
    public enum State {
        WAITING,
        DELIVERED,
        FAILED
    }

    void write(Delivery delivery, State state, Reply reply) {
        var entry = new Document("_id", delivery.id())
                .append("subscription", delivery.subscription())
                .append("eventId", delivery.eventId())
                .append("caseId", delivery.caseId())
                .append("fact", delivery.fact())
                .append("happenedAt", Date.from(delivery.happenedAt()))
                .append("state", state.name())
                .append("attempts", delivery.attempts() + 1)
                .append("status", reply.status())
                .append("trouble", reply.trouble())
                .append("at", Date.from(clock.instant()));
        entries.replaceOne(eq("_id", delivery.id()), entry, PUT);
    }

    /** Which of these are settled already. */
    Set<String> settled(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : entries.find(in("_id", ids))
                        .projection(include("_id"))
                        .map(found -> found.getString("_id"))
                        .into(new HashSet<>());
    }

    /** The latest lines, those still being tried first. */
    public List<Entry> latest(String subscription, int most) {
        var troubled = queue.troubled(subscription, most).stream().map(DeliveryLog::waiting);
        var settled = entries.find(eq("subscription", subscription))
                .sort(Sorts.descending("at"))
                .limit(most)
                .map(DeliveryLog::read)
                .into(new ArrayList<>());
        return Stream.concat(troubled, settled.stream()).limit(most).toList();
    }

    /** How many deliveries have not arrived yet. */
    public long waiting(String subscription) {
        return queue.size(subscription);
    }

    private static Entry waiting(Delivery delivery) {
        return new Entry(
                delivery.eventId(),
                delivery.caseId(),
                delivery.fact(),
                delivery.happenedAt(),
                State.WAITING,
                delivery.attempts(),
                delivery.status(),
                delivery.trouble(),
                null,
                delivery.nextAt());
    }

    private static Entry read(Document found) {
        return new Entry(
                found.getString("eventId"),
                found.getString("caseId"),
                found.getString("fact"),
                found.getDate("happenedAt").toInstant(),
                State.valueOf(found.getString("state")),
                found.getInteger("attempts"),
                found.getInteger("status"),
                found.getString("trouble"),
                found.getDate("at").toInstant(),
                null);
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "1h")
    void forgetTheOld() {
        entries.deleteMany(lt("at", Date.from(clock.instant().minus(settings.keepLog()))));
    }
}
