package vn.langnghe.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
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
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.messaging.ErasedEvents;
import vn.langnghe.intake.retention.Traces;
import vn.langnghe.platform.outbox.OutboxRelay;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.outbox.PendingEvents;

/** The line of the register stays, with its number, times and kind: only who it came from, and if need be the words, go. */
@Repository
class MongoTraces implements Traces {

    static final String GONE = "—";
    private static final int PAGE = 500;

    private final MongoTemplate mongo;
    private final GridFSBucket files;
    private final ErasedEvents events;
    private final OutboxRelay relay;

    MongoTraces(MongoTemplate mongo, ErasedEvents events, OutboxRelay relay) {
        this.mongo = mongo;
        this.events = events;
        this.relay = relay;
        this.files = GridFSBuckets.create(mongo.getDb(), MongoAttachments.BUCKET);
    }

    @Override
    public void eachPageKeptBefore(Instant before, boolean words, Consumer<List<Left>> page) {
        var left = Stream.concat(
                Stream.of("submitterId", "members", "attachments.0")
                        .map(field -> where(field).exists(true)),
                words ? Stream.of(where("content").ne(GONE)) : Stream.of());
        var old = query(where("registeredAt").lt(before).orOperator(left.toList()))
                .cursorBatchSize(PAGE);
        old.fields().include("submitterId", "members", "attachments", "content");
        try (var lines = mongo.stream(old, Document.class, FeedbackDocument.COLLECTION)) {
            lines.map(MongoTraces::left).gather(Gatherers.windowFixed(PAGE)).forEach(page);
        }
    }

    private static Left left(Document line) {
        boolean identity = line.containsKey("submitterId")
                || line.containsKey("members")
                || !line.getList("attachments", Document.class, List.of()).isEmpty();
        return new Left(line.getString("_id"), identity, !GONE.equals(line.getString("content")));
    }

    @Override
    public long eraseSetAside(Instant before) {
        var mails = mongo.remove(query(where("at").lt(before)), MongoSetAside.NoteDocument.class);
        var messages = mongo.updateMulti(
                query(where("state").is(MessageDocument.ASIDE).and("heardAt").lt(before)),
                MessageDocument.forgotten(),
                MessageDocument.class);
        return mails.getDeletedCount() + messages.getModifiedCount();
    }

    @Override
    public Optional<Extent> of(String feedbackId, boolean wordsToo) {
        return Optional.ofNullable(mongo.findById(feedbackId, FeedbackDocument.class))
                .map(item -> new Extent(
                        item.reference(),
                        (int) mongo.count(query(where("_id").in(item.submitterIds())), SubmitterDocument.class),
                        filesOf(feedbackId, wordsToo).size()));
    }

    @Override
    public Optional<String> named(String reference) {
        return Optional.ofNullable(mongo.findOne(query(where("reference").is(reference)), FeedbackDocument.class))
                .map(FeedbackDocument::id);
    }

    @Override
    public Optional<OneOfMany> member(TrackingCode code) {
        var item = mongo.findOne(query(where("members.trackingHash").is(code.hash())), FeedbackDocument.class);
        return Optional.ofNullable(item).stream()
                .flatMap(found -> found.feedback().members().stream()
                        .filter(member -> member.trackingHash().equals(code.hash()))
                        .map(member -> new OneOfMany(
                                found.id(),
                                found.reference(),
                                member.submitterId().toString())))
                .findFirst();
    }

    /** Their place among the members stays: the codes of the others are counted by it. */
    @Override
    public void eraseMember(String submitterId) {
        mongo.remove(named("_id", submitterId), "mail_origins");
        mongo.remove(named("_id", submitterId), SubmitterDocument.class);
        mongo.remove(named("delivery.addresseeId", submitterId), "deliveries");
    }

    /** The line last, and with it in one write the event: what was interrupted before is done again, then told. */
    @Override
    public void erase(String feedbackId, boolean wordsToo, Instant at) {
        eraseSenders(feedbackId);
        filesOf(feedbackId, wordsToo).forEach(file -> files.delete(file.getId()));
        mongo.remove(named("_id", feedbackId), "mail_origins");
        mongo.remove(named("delivery.feedbackId", feedbackId), "deliveries");
        mongo.remove(named("feedbackId", feedbackId), MongoConversations.ConversationDocument.class);
        eraseFollowUps(feedbackId, wordsToo);
        if (wordsToo) {
            mongo.remove(named("_id", feedbackId), RequestDocument.class);
        }
        eraseLine(feedbackId, wordsToo, events.of(feedbackId, wordsToo, at));
    }

    private void eraseSenders(String feedbackId) {
        var line = mongo.findById(feedbackId, FeedbackDocument.class);
        if (line != null) {
            mongo.remove(query(where("_id").in(line.submitterIds())), "mail_origins");
            mongo.remove(query(where("_id").in(line.submitterIds())), SubmitterDocument.class);
        }
    }

    private void eraseFollowUps(String feedbackId, boolean wordsToo) {
        var update = Update.update("attachments", List.of());
        if (wordsToo) {
            update.set("text", GONE);
        }
        mongo.updateMulti(named("feedbackId", feedbackId), update, FollowUpDocument.class);
    }

    private void eraseLine(String feedbackId, boolean wordsToo, PendingEvent event) {
        var update = new Update()
                .unset("submitterId")
                .unset("members")
                .set("attachments", List.of())
                .push("outbox", PendingEvents.document(event));
        if (wordsToo) {
            update.set("content", GONE)
                    .set("folded", "")
                    .unset("subject")
                    .unset("source")
                    .unset("external");
        }
        var line = mongo.findAndModify(
                named("_id", feedbackId),
                update,
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                FeedbackDocument.COLLECTION);
        if (line != null) {
            relay.submit(FeedbackDocument.COLLECTION, feedbackId, PendingEvents.of(line));
        }
    }

    /** What a unit laid beside is part of its case file, as its own words are, and goes with these alone. */
    private List<GridFSFile> filesOf(String feedbackId, boolean wordsToo) {
        var all = eq("metadata.feedbackId", feedbackId);
        var senders = and(all, exists(MongoUnitFiles.BY, false));
        return files.find(wordsToo ? all : senders).into(new ArrayList<>());
    }

    private static Query named(String field, String value) {
        return query(where(field).is(value));
    }
}
