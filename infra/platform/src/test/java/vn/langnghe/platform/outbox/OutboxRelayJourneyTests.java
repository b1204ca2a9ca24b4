package vn.langnghe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.Topics.header;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.TestBroker;
import vn.langnghe.platform.testing.Topics;

/** The relay between a real store and a real broker, which it sees die and come back. */
class OutboxRelayJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant TIME = Instant.parse("2026-11-20T08:30:00.120Z");

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        OutboxCollection things() {
            return new OutboxCollection("things");
        }
    }

    private static TestBroker broker;
    private static Topics topics;
    private static EmbeddedStore store;
    private static MongoClient client;

    private String topic;
    private String database;
    private MongoCollection<Document> things;
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @BeforeAll
    static void start() {
        broker = TestBroker.start(); // its own: these tests kill it
        topics = new Topics(broker);
        store = EmbeddedStore.start(null);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
        broker.close();
    }

    @BeforeEach
    void prepare() {
        var name = UUID.randomUUID().toString().substring(0, 8);
        topic = "things." + name + ".v1";
        topics.create(12, topic);
        database = "relay-" + name;
        things = client.getDatabase(database).getCollection("things");
    }

    @AfterEach
    void close() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void eventsOfADocumentArriveInOrderWithTheirHeadersAndAreCleared() {
        var relay = relayOf(instance());

        for (var i = 0; i < 200; i++) {
            store("d" + i, 3, relay);
        }

        await().atMost(SOON).until(() -> leftBehind() == 0);
        assertInOrder(200, 3);
        var first = topics.all(topic).getFirst();
        assertThat(header(first, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(first, "ce_type")).isEqualTo("test.thing.changed.v1");
        assertThat(header(first, "ce_source")).isEqualTo("urn:langnghe:things");
        assertThat(header(first, "ce_subject")).isEqualTo(first.key());
        assertThat(header(first, "ce_time")).isEqualTo("2026-11-20T08:30:00.120Z");
        assertThat(header(first, "content-type")).isEqualTo("application/json");
        assertThat(header(first, "x-correlation-id")).isEqualTo("correlation");
    }

    @Test
    void whatAnInstanceLeftBehindWhenItWasKilledIsPublishedByTheNext() {
        for (var i = 0; i < 450; i++) {
            store("d" + i, 2, (_, _, _) -> {}); // written, and then the process was gone
        }

        instance();

        await().atMost(SOON).until(() -> leftBehind() == 0);
        assertInOrder(450, 2);
    }

    @Test
    void theLivingLookAfterWhatASilentInstanceLeft() {
        var living = instance().getBean(QueueRelay.class);
        await().atMost(SOON).until(() -> living.hasNothingLeft() && relays().countDocuments() == 1);
        store("orphan", 1, (_, _, _) -> {});
        assertThat(leftBehind()).isEqualTo(1);

        relays().insertOne(new Document("_id", "dead")
                .append("beat", Date.from(Instant.now().minusSeconds(60))));

        await().atMost(SOON).until(() -> leftBehind() == 0 && relays().countDocuments() == 1);
        assertThat(topics.all(topic)).hasSize(1);
    }

    @Test
    void aBrokerThatDiesDelaysEventsAndLosesNone() {
        var relay = relayOf(instance());
        store("before", 2, relay);
        await().atMost(SOON).until(() -> leftBehind() == 0);

        broker.kill();
        for (var i = 0; i < 300; i++) {
            store("d" + i, 2, relay);
        }
        assertThat(leftBehind()).isEqualTo(300);
        broker.startAgain();

        await().atMost(SOON).until(() -> leftBehind() == 0);
        assertInOrder(301, 2);
    }

    @Test
    void moreThanTheQueueHoldsIsSweptUpLater() {
        var relay = relayOf(instance());
        broker.kill();
        for (var i = 0; i < 4_500; i++) {
            store("d" + i, 1, relay);
        }
        broker.startAgain();

        await().atMost(SOON).until(() -> leftBehind() == 0);
        assertInOrder(4_500, 1);
    }

    @Test
    void aCleanStopPublishesWhatItWasGivenAndSaysGoodbye() {
        var instance = instance();
        var relay = relayOf(instance);
        await().atMost(SOON).until(() -> relays().countDocuments() == 1);
        IntStream.range(0, 50).forEach(i -> store("d" + i, 1, relay));

        instance.close();

        assertThat(leftBehind()).isZero();
        assertThat(relays().countDocuments()).isZero();
    }

    @Test
    void whatWasStoppedPublishesAgainWhenItIsStartedAgain() {
        var instance = instance();
        instance.stop();
        instance.start();

        store("late", 2, relayOf(instance));

        await().atMost(SOON).until(() -> leftBehind() == 0);
        assertInOrder(1, 2);
        await().atMost(SOON).until(() -> relays().countDocuments() == 1);
    }

    private ConfigurableApplicationContext instance() {
        var context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.application.name=things",
                        "--spring.mongodb.uri=" + store.uri(),
                        "--spring.mongodb.database=" + database,
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers());
        instances.add(context);
        return context;
    }

    private static OutboxRelay relayOf(ConfigurableApplicationContext instance) {
        return instance.getBean(OutboxRelay.class);
    }

    private void store(String id, int events, OutboxRelay relay) {
        var pending = IntStream.rangeClosed(1, events)
                .mapToObj(number -> new PendingEvent(
                        id + "/" + number,
                        topic,
                        id,
                        "test.thing.changed.v1",
                        id,
                        TIME,
                        "{\"number\":" + number + "}",
                        "correlation"))
                .toList();
        things.insertOne(new Document("_id", id)
                .append("outbox", pending.stream().map(PendingEvents::document).toList()));
        relay.submit("things", id, pending);
    }

    private long leftBehind() {
        return things.countDocuments(new Document("outbox.0.id", new Document("$exists", true)));
    }

    private MongoCollection<Document> relays() {
        return client.getDatabase(database).getCollection("relays");
    }

    /** Every document's events, each at least once, and none before the one that precedes it. */
    private void assertInOrder(int documents, int eventsEach) {
        var reached = new HashMap<String, Integer>();
        for (ConsumerRecord<String, String> record : topics.all(topic)) {
            var number = Integer.parseInt(record.value().replaceAll("\\D", ""));
            var before = reached.getOrDefault(record.key(), 0);
            assertThat(number).as("after %d of %s", before, record.key()).isLessThanOrEqualTo(before + 1);
            reached.merge(record.key(), number, Math::max);
        }
        assertThat(reached).hasSize(documents).values().containsOnly(eventsEach);
    }
}
