package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets senders whose line was never written, because the service died in between. */
@Component
class OrphanSweep {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);

    /** No request lives that long. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** The sweep before this one looked at everything older. */
    private static final Duration REACH = Duration.ofDays(2);

    private static final int BATCH = 1000;

    private final MongoTemplate mongo;
    private final Clock clock;

    OrphanSweep(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void sweep() {
        long forgotten = sweep(clock.instant().minus(REACH), clock.instant().minus(GRACE));
        if (forgotten > 0) {
            log.info("forgot {} senders without an item", forgotten);
        }
    }

    long sweep(Instant from, Instant to) {
        var young = query(where("keptAt").gte(from).lt(to)).cursorBatchSize(BATCH);
        try (var submitters = mongo.stream(young, SubmitterDocument.class)) {
            return submitters
                    .filter(this::isOrphan)
                    .mapToLong(orphan -> forget(orphan, to))
                    .sum();
        }
    }

    private boolean isOrphan(SubmitterDocument submitter) {
        var feedback = mongo.findById(submitter.feedbackId(), FeedbackDocument.class);
        return feedback == null || !feedback.submitterIds().contains(submitter.id());
    }

    /** Only if it is still as old: a repeated request may just have taken it up again. */
    private long forget(SubmitterDocument orphan, Instant to) {
        var stillOld = query(where("_id").is(orphan.id()).and("keptAt").lt(to));
        return mongo.remove(stillOld, SubmitterDocument.class).getDeletedCount();
    }
}
