package vn.langnghe.tracking.subscription;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** All subscriptions. */
@Repository
public class Subscriptions {

    private static final String COLLECTION = "subscriptions";

    private final MongoCollection<Document> stored;

    Subscriptions(MongoTemplate mongo) {
        this.stored = mongo.getCollection(COLLECTION);
    }

    public List<Subscription> all() {
        return stored.find().map(SubscriptionDocument::read).into(new ArrayList<>());
    }

    public List<Subscription> active() {
        return stored.find(exists("health.disabledAt", false))
                .map(SubscriptionDocument::read)
                .into(new ArrayList<>());
    }

    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(stored.find(eq("_id", id)).first()).map(SubscriptionDocument::read);
    }

    void add(Subscription subscription) {
        stored.insertOne(SubscriptionDocument.of(subscription));
    }

    void remove(String id) {
        stored.deleteOne(eq("_id", id));
    }

    void change(String id, Subscription.Secrets secrets) {
        update(id, Updates.set("secrets", SubscriptionDocument.of(secrets)));
    }

    /** Something has arrived. */
    public void succeeded(Subscription subscription) {
        if (!subscription.health().equals(Subscription.Health.GOOD)) {
            stored.updateOne(
                    and(eq("_id", subscription.id()), exists("health.disabledAt", false)), Updates.unset("health"));
        }
    }

    /** Nothing has arrived this time; {@code rest} says until when not to try. */
    public void failed(Subscription subscription, Instant now, Instant rest) {
        var since = subscription.health().failingSince();
        update(
                subscription.id(),
                Updates.combine(
                        Updates.inc("health.failures", 1),
                        Updates.set("health.failingSince", Date.from(since == null ? now : since)),
                        Updates.set("health.pausedUntil", Date.from(rest))));
    }

    /** Whether this call disabled it: of several, one. */
    public boolean disable(String id, Subscription.Why why, Instant now) {
        var change = Updates.combine(
                Updates.set("health.disabledAt", Date.from(now)), Updates.set("health.disabledBecause", why.name()));
        return stored.updateOne(and(eq("_id", id), exists("health.disabledAt", false)), change)
                        .getModifiedCount()
                == 1;
    }

    void enable(String id) {
        update(id, Updates.unset("health"));
    }

    private void update(String id, Bson change) {
        stored.updateOne(eq("_id", id), change);
    }
}
