package vn.langnghe.tracking.subscription.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
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
import vn.langnghe.tracking.subscription.Subscription;
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
        var now = clock.instant();
        put(List.of(document(delivery.failed(reply, now), state, now)));
    }

    /** Of one that was disabled: what had failed by then will not be tried again by itself, and stays to be seen. */
    void writeGivenUp(List<Delivery> failed) {
        var now = clock.instant();
        put(failed.stream()
                .map(delivery -> document(delivery, State.FAILED, now))
                .toList());
    }

    private void put(List<Document> lines) {
        if (!lines.isEmpty()) {
            entries.bulkWrite(lines.stream()
                    .map(line -> new ReplaceOneModel<>(eq("_id", line.get("_id")), line, PUT))
                    .toList());
        }
    }

    private static Document document(Delivery delivery, State state, Instant at) {
        return new Document("_id", delivery.id())
                .append("subscription", delivery.subscription())
                .append("eventId", delivery.eventId())
                .append("caseId", delivery.caseId())
                .append("fact", delivery.fact())
                .append("happenedAt", Date.from(delivery.happenedAt()))
                .append("state", state.name())
                .append("attempts", delivery.attempts())
                .append("status", delivery.status())
                .append("trouble", delivery.trouble())
                .append("at", Date.from(at));
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
    public List<Entry> latest(Subscription subscription, int most) {
        var rest = subscription.health().pausedUntil();
        var troubled = queue.troubled(subscription.id(), most).stream().map(delivery -> waiting(delivery, rest));
        var settled = entries.find(eq("subscription", subscription.id()))
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

    /** While its receiver rests nothing is tried, whatever its own time is. */
    private static Entry waiting(Delivery delivery, @Nullable Instant rest) {
        var own = delivery.nextAt();
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
                rest != null && rest.isAfter(own) ? rest : own);
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
