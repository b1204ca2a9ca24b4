package vn.langnghe.tracking.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.tracking.metrics.TrackingMeter;

/** Looks at everything when asked and once a week, and remembers what was found last. */
@Component
class Verifications {

    private static final String LAST = "last";
    private static final String RESULT = "result";

    private final Verifier verifier;
    private final MongoCollection<Document> results;
    private final JsonMapper json;
    private final AsyncTaskExecutor background;
    private final AtomicBoolean running = new AtomicBoolean();

    Verifications(
            Verifier verifier,
            MongoTemplate mongo,
            JsonMapper json,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor background,
            MeterRegistry meters) {
        this.verifier = verifier;
        this.results = mongo.getCollection("verifications");
        this.json = json;
        this.background = background;
        Gauge.builder(
                        TrackingMeter.TAMPERED.meter(),
                        this,
                        each -> each.last().map(Verification::faults).orElse(0L))
                .register(meters);
    }

    /** Begins in the background, unless this instance is at it already. */
    void begin() {
        if (running.compareAndSet(false, true)) {
            background.execute(this::run);
        }
    }

    @Scheduled(cron = "${langnghe.tracking.verify:0 30 2 * * SUN}", zone = "Asia/Ho_Chi_Minh")
    void weekly() {
        begin();
    }

    boolean running() {
        return running.get();
    }

    private void run() {
        try {
            keep(verifier.everything());
        } finally {
            running.set(false);
        }
    }

    private void keep(Verification verification) {
        results.replaceOne(
                Filters.eq(LAST),
                new Document("_id", LAST).append(RESULT, json.writeValueAsString(verification)),
                new ReplaceOptions().upsert(true));
    }

    Optional<Verification> last() {
        return Optional.ofNullable(results.find(Filters.eq(LAST)).first())
                .map(found -> json.readValue(found.getString(RESULT), Verification.class));
    }
}
