package vn.langnghe.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that this instance lives; where another has fallen silent, one of the living looks after what it left. */
class Heartbeats {

    static final String COLLECTION = "relays";
    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String self = UUID.randomUUID().toString();
    private final MongoCollection<Document> relays;
    private final QueueRelay relay;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    Heartbeats(MongoDatabase database, QueueRelay relay, Clock clock) {
        this.relays = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.W1);
        this.relay = relay;
        this.clock = clock;
    }

    void beat() {
        try {
            var now = clock.instant();
            relays.replaceOne(
                    eq("_id", self),
                    new Document("_id", self).append("beat", Date.from(now)),
                    new ReplaceOptions().upsert(true));
            var silent = relays.findOneAndDelete(and(ne("_id", self), lt("beat", Date.from(now.minus(SILENCE)))));
            if (silent != null) {
                log.info("an instance fell silent; looking for what it left behind");
                relay.sweepSoon();
            }
        } catch (MongoException away) {
            log.warn("no heartbeat: {}", away.getClass().getSimpleName());
        }
    }

    void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("outbox-heartbeat").daemon().factory());
        started.scheduleWithFixedDelay(this::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    /** Says goodbye only if nothing is left behind; the relay has stopped by then. */
    void stop() {
        if (timer != null) {
            timer.shutdownNow();
        }
        if (relay.hasNothingLeft()) {
            try {
                relays.deleteOne(eq("_id", self));
            } catch (MongoException away) {
                log.debug("no goodbye: {}", away.getClass().getSimpleName());
            }
        }
    }
}
