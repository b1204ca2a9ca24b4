package vn.langnghe.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Attachments;
import vn.langnghe.intake.domain.FeedbackId;

/** Deletes files nobody sent an item with; one whose item died before it claimed them is given to it. */
@Component
class StraySweep {

    private static final Logger log = LoggerFactory.getLogger(StraySweep.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final Duration GRACE_FOR_ANYBODY = Duration.ofHours(3);
    private static final int PAGE = 1_000;

    private final MongoTemplate mongo;
    private final GridFSBucket files;
    private final Attachments attachments;
    private final MongoUnclaimed unclaimed;
    private final Clock clock;

    StraySweep(MongoTemplate mongo, Attachments attachments, MongoUnclaimed unclaimed, Clock clock) {
        this.mongo = mongo;
        this.files = GridFSBuckets.create(mongo.getDb(), MongoAttachments.BUCKET);
        this.attachments = attachments;
        this.unclaimed = unclaimed;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void sweep() {
        tell(sweep(clock.instant().minus(GRACE)));
    }

    /** What people left who are not signed in goes sooner, for all together may leave only so much. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT30M")
    void sweepOfAnybody() {
        tell(sweepOfAnybody(clock.instant().minus(GRACE_FOR_ANYBODY)));
        unclaimed.forget(clock.instant());
    }

    private static void tell(int deleted) {
        if (deleted > 0) {
            log.info("deleted {} files nobody sent an item with", deleted);
        }
    }

    int sweep(Instant before) {
        var nobodys = and(exists("metadata.feedbackId", false), lt("uploadDate", Date.from(before)));
        return delete(nobodys);
    }

    int sweepOfAnybody(Instant before) {
        return delete(and(
                lte(MongoUnclaimed.COUNTED + ".hour", MongoUnclaimed.hour(before)),
                lt("uploadDate", Date.from(before))));
    }

    private int delete(Bson nobodys) {
        int all = 0;
        for (int some = deletePage(nobodys); some > 0; some = deletePage(nobodys)) {
            all += some;
        }
        return all;
    }

    private int deletePage(Bson nobodys) {
        var strays = files.find(nobodys).limit(PAGE).into(new ArrayList<>()).stream()
                .filter(this::isStray)
                .toList();
        strays.forEach(file -> {
            unclaimed.release(file.getFilename());
            files.delete(file.getId());
        });
        return strays.size();
    }

    private boolean isStray(GridFSFile file) {
        var item = item(file, FeedbackDocument.COLLECTION, "_id")
                .or(() -> item(file, FollowUpDocument.COLLECTION, "feedbackId"));
        var claimed = List.of(new Attachment(file.getFilename(), "", file.getLength()));
        item.ifPresent(id -> attachments.claim(claimed, new FeedbackId(UUID.fromString(id))));
        return item.isEmpty();
    }

    private Optional<String> item(GridFSFile file, String collection, String idField) {
        var with = query(where("attachments.attachmentId").is(file.getFilename()));
        with.fields().include(idField);
        return Optional.ofNullable(mongo.findOne(with, Document.class, collection))
                .map(found -> found.getString(idField));
    }
}
