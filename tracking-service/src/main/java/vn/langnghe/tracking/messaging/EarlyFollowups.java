package vn.langnghe.tracking.messaging;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What senders added before their case was there; usually nothing. */
@Component
class EarlyFollowups {

    private static final String BODY = "body";
    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> waiting;
    private final JsonMapper json;

    EarlyFollowups(MongoTemplate mongo, JsonMapper json) {
        this.waiting = mongo.getCollection("early_followups").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
    }

    void keep(FeedbackFollowedUp event) {
        var id = event.followupId();
        waiting.replaceOne(
                Filters.eq(id),
                new Document("_id", id).append(BODY, json.writeValueAsString(event)),
                new ReplaceOptions().upsert(true));
    }

    List<FeedbackFollowedUp> all() {
        return waiting.find()
                .limit(AT_ONCE)
                .map(found -> json.readValue(found.getString(BODY), FeedbackFollowedUp.class))
                .into(new ArrayList<>());
    }

    /** Those of this item. */
    void forgetAll(String feedbackId) {
        all().stream().filter(event -> event.feedbackId().equals(feedbackId)).forEach(this::forget);
    }

    void forget(FeedbackFollowedUp event) {
        waiting.deleteOne(Filters.eq(event.followupId()));
    }
}
