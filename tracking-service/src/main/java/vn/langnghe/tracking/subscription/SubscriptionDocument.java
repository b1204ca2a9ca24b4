package vn.langnghe.tracking.subscription;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.secrets.Vault;
import vn.langnghe.tracking.subscription.Subscription.Health;
import vn.langnghe.tracking.subscription.Subscription.Secrets;
import vn.langnghe.tracking.subscription.Subscription.Why;

/** How a subscription lies in the store: its secrets sealed, each for this subscription only. */
record SubscriptionDocument(Vault vault) {

    /** How secrets began while they lay there as they are. */
    private static final String OPEN = "whsec_";

    private static final String CURRENT = "current";
    private static final String PREVIOUS = "previous";

    Document of(Subscription subscription) {
        return new Document("_id", subscription.id())
                .append("unit", subscription.unit())
                .append("url", subscription.url())
                .append("description", subscription.description())
                .append("facts", List.copyOf(subscription.facts()))
                .append("secrets", of(subscription.id(), subscription.secrets()))
                .append("createdBy", subscription.createdBy())
                .append("createdAt", Date.from(subscription.createdAt()));
    }

    Document of(String id, Secrets secrets) {
        return new Document(CURRENT, sealed(id, secrets.current()))
                .append(PREVIOUS, secrets.previous() == null ? null : sealed(id, secrets.previous()))
                .append("previousUntil", secrets.previousUntil() == null ? null : Date.from(secrets.previousUntil()));
    }

    Subscription read(Document found) {
        return new Subscription(
                found.getString("_id"),
                found.getString("unit"),
                found.getString("url"),
                found.getString("description"),
                new HashSet<>(found.getList("facts", String.class)),
                secrets(found.getString("_id"), found.get("secrets", Document.class)),
                health(found.get("health", Document.class)),
                found.getString("createdBy"),
                found.getDate("createdAt").toInstant());
    }

    private Secrets secrets(String id, Document found) {
        var previous = found.getString(PREVIOUS);
        return new Secrets(
                opened(id, found.getString(CURRENT)),
                previous == null ? null : opened(id, previous),
                instant(found, "previousUntil"));
    }

    /** Whether every secret lies there under the key in use. */
    boolean isCurrent(Document found) {
        var secrets = found.get("secrets", Document.class);
        return Stream.of(CURRENT, PREVIOUS)
                .flatMap(which -> Stream.ofNullable(secrets.getString(which)))
                .allMatch(vault::isCurrent);
    }

    private String sealed(String id, Secret secret) {
        return vault.seal(place(id), secret.text());
    }

    private Secret opened(String id, String written) {
        return new Secret(written.startsWith(OPEN) ? written : vault.open(place(id), written));
    }

    private static String place(String id) {
        return "subscription/" + id;
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
