package vn.langnghe.tracking.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.tracking.secrets.Vault;

/** What the store holds of the secrets of others' programs. */
class SealedSecretsTests {

    private static final String OLD = "1:" + "A".repeat(43) + "=";
    private static final String NEW = "2:" + "B".repeat(42) + "A=";
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private EmbeddedStore store;
    private MongoClient client;
    private MongoTemplate mongo;

    @BeforeEach
    void open() {
        store = EmbeddedStore.start(null);
        var elsewhere = System.getenv("MONGODB_URI");
        client = MongoClients.create(elsewhere == null ? store.uri() : elsewhere);
        mongo = new MongoTemplate(client, "secrets-test-" + UUID.randomUUID());
    }

    @AfterEach
    void close() {
        mongo.getDb().drop();
        client.close();
        store.close();
    }

    @Test
    void noSecretLiesInTheStoreAsItIs() {
        var secret = Secret.random();
        under(OLD).add(subscription("one", secret));
        under(OLD).change("one", new Subscription.Secrets(Secret.random(), secret, NOON));

        assertThat(stored()).doesNotContain(secret.text(), "whsec_");
        assertThat(under(OLD).find("one").orElseThrow().secrets().previous()).isEqualTo(secret);
    }

    @Test
    void whatLayThereOpenIsSealedAtTheNextStart() {
        var secret = Secret.random();
        under(OLD).add(subscription("one", Secret.random()));
        mongo.getCollection("subscriptions")
                .updateOne(Filters.eq("one"), Updates.set("secrets.current", secret.text()));
        assertThat(current(OLD, "one")).isEqualTo(secret);

        assertThat(under(OLD).sealAnew()).isOne();

        assertThat(stored()).doesNotContain("whsec_");
        assertThat(current(OLD, "one")).isEqualTo(secret);
        assertThat(under(OLD).sealAnew()).isZero();
    }

    @Test
    void aNewKeyTakesOverWhileTheOldOneIsStillKnown() {
        var secret = Secret.random();
        under(OLD).add(subscription("one", secret));

        assertThat(under(NEW + "," + OLD).sealAnew()).isOne();

        assertThat(current(NEW, "one")).isEqualTo(secret);
        assertThatThrownBy(() -> current(OLD, "one")).hasMessageContaining("key 2 of LANGNGHE_WEBHOOK_KEYS");
    }

    @Test
    void aSecretMovedToAnotherSubscriptionDoesNotOpen() {
        under(OLD).add(subscription("one", Secret.random()));
        under(OLD).add(subscription("two", Secret.random()));
        var all = mongo.getCollection("subscriptions");
        all.updateOne(
                Filters.eq("two"),
                Updates.set("secrets", all.find(Filters.eq("one")).first().get("secrets")));

        assertThatThrownBy(() -> current(OLD, "two")).hasMessageContaining("subscription/two");
    }

    @Test
    void keysThatAreNoneAreSaidWithoutBeingShown() {
        assertThatThrownBy(() -> under("")).hasMessageContaining("LANGNGHE_WEBHOOK_KEYS is not set");
        assertThatThrownBy(() -> under("1:c2hvcnQ="))
                .hasMessageContaining("key 1 of LANGNGHE_WEBHOOK_KEYS")
                .hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> under(OLD + "," + OLD)).hasMessageContaining("given twice");
    }

    private Subscriptions under(String keys) {
        return new Subscriptions(mongo, new Vault(keys));
    }

    private Secret current(String keys, String id) {
        return under(keys).find(id).orElseThrow().secrets().current();
    }

    private String stored() {
        return mongo.getCollection("subscriptions").find().first().toJson();
    }

    private static Subscription subscription(String id, Secret secret) {
        return new Subscription(
                id,
                "DKKD",
                "https://example.org/hook",
                "",
                Set.of(),
                new Subscription.Secrets(secret, null, null),
                Subscription.Health.GOOD,
                "officer.dkkd",
                NOON);
    }
}
