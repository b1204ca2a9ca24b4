package vn.langnghe.tracking.messaging;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What senders added that is in no case yet: its case is not there, or nobody has said who may read it. Usually nothing. */
@Component
class WaitingFollowups {

    private static final String BODY = "body";
    private static final String OPEN = "open";
    private static final String KEPT = "keptAt";

    /** As long as the topic is kept that would open the case. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final int AT_ONCE = 100;

    private final MongoCollection<Document> waiting;
    private final JsonMapper json;
    private final Clock clock;

    /** With each addition goes whether all who work on its case may read it; false as long as nobody has said so. */
    interface Reader {
        void read(FeedbackFollowedUp event, boolean open);
    }

    WaitingFollowups(MongoTemplate mongo, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.waiting = mongo.getCollection("early_followups").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
    }

    /** What is kept already stays as it is, with what was said of it. */
    void keep(FeedbackFollowedUp event) {
        waiting.updateOne(
                Filters.eq(event.followupId()),
                Updates.combine(
                        Updates.setOnInsert(BODY, json.writeValueAsString(event)),
                        Updates.setOnInsert(KEPT, Date.from(clock.instant()))),
                new UpdateOptions().upsert(true));
    }

    /** From now on all who work on its case may read it; empty when it does not wait. */
    Optional<FeedbackFollowedUp> open(String followupId) {
        return Optional.ofNullable(waiting.findOneAndUpdate(
                        Filters.eq(followupId),
                        Updates.set(OPEN, true),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(this::event);
    }

    /** How many nobody has said of who may read them. */
    long unruled() {
        return waiting.countDocuments(Filters.ne(OPEN, true));
    }

    /** All of them, however many never find a case. */
    void each(Reader then) {
        waiting.find().batchSize(AT_ONCE).forEach(found -> then.read(event(found), found.getBoolean(OPEN, false)));
    }

    /** Whose case did not come by now never comes. What nobody has ruled on stays. */
    void forgetTheOld() {
        var longAgo = Date.from(clock.instant().minus(LONGEST));
        waiting.deleteMany(Filters.and(Filters.eq(OPEN, true), Filters.lt(KEPT, longAgo)));
    }

    /** Those of this item. */
    void forgetAll(String feedbackId) {
        var theirs = new ArrayList<String>();
        each((event, _) -> {
            if (event.feedbackId().equals(feedbackId)) {
                theirs.add(event.followupId());
            }
        });
        waiting.deleteMany(Filters.in("_id", theirs));
    }

    void forget(String followupId) {
        waiting.deleteOne(Filters.eq(followupId));
    }

    private FeedbackFollowedUp event(Document found) {
        return json.readValue(found.getString(BODY), FeedbackFollowedUp.class);
    }
}
