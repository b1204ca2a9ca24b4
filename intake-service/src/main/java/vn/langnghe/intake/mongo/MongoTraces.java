package vn.langnghe.intake.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.retention.Traces;

/** The line of the register stays, with its number, times and kind: only who it came from, and if need be the words, go. */
@Repository
class MongoTraces implements Traces {

    private static final String GONE = "—";

    private final MongoTemplate mongo;
    private final GridFSBucket files;

    MongoTraces(MongoTemplate mongo) {
        this.mongo = mongo;
        this.files = GridFSBuckets.create(mongo.getDb(), MongoAttachments.BUCKET);
    }

    @Override
    public void eachKeptBefore(Instant before, Consumer<String> each) {
        var old = query(where("keptAt").lt(before)).cursorBatchSize(500);
        old.fields().include("feedbackId");
        try (var senders = mongo.stream(old, Document.class, SubmitterDocument.COLLECTION)) {
            senders.forEach(sender -> each.accept(sender.getString("feedbackId")));
        }
    }

    @Override
    public Optional<Extent> of(String feedbackId) {
        return Optional.ofNullable(mongo.findById(feedbackId, FeedbackDocument.class))
                .map(item -> new Extent(
                        item.reference(),
                        (int) mongo.count(query(itsOwn(feedbackId)), SubmitterDocument.class),
                        filesOf(feedbackId).size()));
    }

    @Override
    public Optional<String> named(String reference) {
        return Optional.ofNullable(mongo.findOne(query(where("reference").is(reference)), FeedbackDocument.class))
                .map(FeedbackDocument::id);
    }

    @Override
    public void erase(String feedbackId, boolean wordsToo) {
        mongo.remove(query(itsOwn(feedbackId)), SubmitterDocument.class);
        filesOf(feedbackId).forEach(file -> files.delete(file.getId()));
        mongo.remove(named("_id", feedbackId), "mail_origins");
        mongo.remove(named("delivery.feedbackId", feedbackId), "deliveries");
        var line = new Update().unset("submitterId").unset("members").set("attachments", List.of());
        if (wordsToo) {
            line.set("content", GONE).set("folded", "").unset("subject").unset("source");
            mongo.updateMulti(query(itsOwn(feedbackId)), Update.update("text", GONE), FollowUpDocument.class);
            mongo.remove(named("_id", feedbackId), RequestDocument.class);
        }
        mongo.updateFirst(named("_id", feedbackId), line, FeedbackDocument.class);
    }

    private List<GridFSFile> filesOf(String feedbackId) {
        return files.find(eq("metadata.feedbackId", feedbackId)).into(new ArrayList<>());
    }

    private static Criteria itsOwn(String feedbackId) {
        return where("feedbackId").is(feedbackId);
    }

    private static Query named(String field, String value) {
        return query(where(field).is(value));
    }
}
