package vn.langnghe.tracking.messaging;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What senders added before their case was there; usually nothing. */
@Component
class EarlyFollowups {

    private static final String BODY = "body";
    private static final String KEPT = "keptAt";

    /** As long as the topic is kept that would open the case. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final int AT_ONCE = 100;

    private final MongoCollection<Document> waiting;
    private final JsonMapper json;
    private final Clock clock;

    EarlyFollowups(MongoTemplate mongo, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.waiting = mongo.getCollection("early_followups").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
    }

    void keep(FeedbackFollowedUp event) {
        var id = event.followupId();
        waiting.replaceOne(
                Filters.eq(id),
                new Document("_id", id)
                        .append(BODY, json.writeValueAsString(event))
                        .append(KEPT, Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }

    /** All of them, however many never find a case. */
    void each(Consumer<FeedbackFollowedUp> then) {
        waiting.find()
                .batchSize(AT_ONCE)
                .map(found -> json.readValue(found.getString(BODY), FeedbackFollowedUp.class))
                .forEach(then);
    }

    /** Whose case did not come by now never comes. */
    void forgetTheOld() {
        waiting.deleteMany(Filters.lt(KEPT, Date.from(clock.instant().minus(LONGEST))));
    }

    /** Those of this item. */
    void forgetAll(String feedbackId) {
        var theirs = new ArrayList<String>();
        each(event -> {
            if (event.feedbackId().equals(feedbackId)) {
                theirs.add(event.followupId());
            }
        });
        waiting.deleteMany(Filters.in("_id", theirs));
    }

    void forget(FeedbackFollowedUp event) {
        waiting.deleteOne(Filters.eq(event.followupId()));
    }
}
