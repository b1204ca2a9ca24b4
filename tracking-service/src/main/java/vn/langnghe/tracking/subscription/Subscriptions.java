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
import vn.langnghe.tracking.secrets.Vault;

/** All subscriptions. */
@Repository
public class Subscriptions {

    private static final String COLLECTION = "subscriptions";
    private static final String DISABLED_AT = "health.disabledAt";
    private static final String TOLD = "health.told";

    private final MongoCollection<Document> stored;
    private final SubscriptionDocument documents;

    Subscriptions(MongoTemplate mongo, Vault vault) {
        this.documents = new SubscriptionDocument(vault);
        this.stored = mongo.getCollection(COLLECTION);
    }

    public List<Subscription> all() {
        return stored.find().map(documents::read).into(new ArrayList<>());
    }

    public List<Subscription> active() {
        return stored.find(exists(DISABLED_AT, false)).map(documents::read).into(new ArrayList<>());
    }

    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(stored.find(eq("_id", id)).first()).map(documents::read);
    }

    void add(Subscription subscription) {
        stored.insertOne(documents.of(subscription));
    }

    void remove(String id) {
        stored.deleteOne(eq("_id", id));
    }

    void change(String id, Subscription.Secrets secrets) {
        update(id, Updates.set("secrets", documents.of(id, secrets)));
    }

    /**
     * Seals anew what lies there open or under an older key. Whoever changes a secret meanwhile has sealed it himself,
     * and keeps it.
     */
    int sealAnew() {
        var sealed = 0;
        for (var found : stored.find()) {
            if (!documents.isCurrent(found)) {
                var id = found.getString("_id");
                var fresh = documents.of(id, documents.read(found).secrets());
                sealed += (int) stored.updateOne(
                                and(eq("_id", id), eq("secrets", found.get("secrets"))), Updates.set("secrets", fresh))
                        .getModifiedCount();
            }
        }
        return sealed;
    }

    /** Something has arrived. */
    public void succeeded(Subscription subscription) {
        if (!subscription.health().equals(Subscription.Health.GOOD)) {
            stored.updateOne(and(eq("_id", subscription.id()), exists(DISABLED_AT, false)), Updates.unset("health"));
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
                Updates.set(DISABLED_AT, Date.from(now)), Updates.set("health.disabledBecause", why.name()));
        return stored.updateOne(and(eq("_id", id), exists(DISABLED_AT, false)), change)
                        .getModifiedCount()
                == 1;
    }

    /** Those given up of which nobody was told yet. */
    public List<Subscription> untold() {
        return stored.find(and(exists(DISABLED_AT), exists(TOLD, false)))
                .map(documents::read)
                .into(new ArrayList<>());
    }

    /** The unit knows of this one, as it was given up then. */
    public void told(String id, Instant disabledAt) {
        stored.updateOne(and(eq("_id", id), eq(DISABLED_AT, Date.from(disabledAt))), Updates.set(TOLD, true));
    }

    void enable(String id) {
        update(id, Updates.unset("health"));
    }

    private void update(String id, Bson change) {
        stored.updateOne(eq("_id", id), change);
    }
}
