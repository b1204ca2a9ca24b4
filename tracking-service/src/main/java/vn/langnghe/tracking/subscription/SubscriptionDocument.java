package vn.langnghe.tracking.subscription;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.subscription.Subscription.Health;
import vn.langnghe.tracking.subscription.Subscription.Secrets;
import vn.langnghe.tracking.subscription.Subscription.Why;

/** How a subscription lies in the store. */
final class SubscriptionDocument {

    private SubscriptionDocument() {}

    static Document of(Subscription subscription) {
        return new Document("_id", subscription.id())
                .append("unit", subscription.unit())
                .append("url", subscription.url())
                .append("description", subscription.description())
                .append("facts", List.copyOf(subscription.facts()))
                .append("secrets", of(subscription.secrets()))
                .append("createdBy", subscription.createdBy())
                .append("createdAt", Date.from(subscription.createdAt()));
    }

    static Document of(Secrets secrets) {
        return new Document("current", secrets.current().text())
                .append(
                        "previous",
                        secrets.previous() == null ? null : secrets.previous().text())
                .append("previousUntil", secrets.previousUntil() == null ? null : Date.from(secrets.previousUntil()));
    }

    static Subscription read(Document found) {
        return new Subscription(
                found.getString("_id"),
                found.getString("unit"),
                found.getString("url"),
                found.getString("description"),
                new HashSet<>(found.getList("facts", String.class)),
                secrets(found.get("secrets", Document.class)),
                health(found.get("health", Document.class)),
                found.getString("createdBy"),
                found.getDate("createdAt").toInstant());
    }

    private static Secrets secrets(Document found) {
        var previous = found.getString("previous");
        return new Secrets(
                new Secret(found.getString("current")),
                previous == null ? null : new Secret(previous),
                instant(found, "previousUntil"));
    }

    private static Health health(@Nullable Document found) {
        if (found == null) {
            return Health.GOOD;
        }
        var why = found.getString("disabledBecause");
        return new Health(
                found.getInteger("failures", 0),
                instant(found, "failingSince"),
                instant(found, "pausedUntil"),
                instant(found, "disabledAt"),
                why == null ? null : Why.valueOf(why));
    }

    private static @Nullable Instant instant(Document found, String field) {
        var date = found.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
