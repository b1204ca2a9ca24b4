package vn.langnghe.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.Topics.event;
import static vn.langnghe.platform.testing.Topics.header;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.langnghe.platform.testing.TestBroker;
import vn.langnghe.platform.testing.Topics;
import vn.langnghe.platform.trace.Correlation;

@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.application.name=gatherer",
            "spring.mongodb.database=unused",
            "spring.cloud.function.definition=gather",
            "spring.cloud.stream.bindings.gather-in-0.destination=things.v1",
            "spring.cloud.stream.bindings.gather-in-0.group=gatherer"
        })
class EventBatchesJourneyTests {

    private static final String MADE = "test.thing.made.v1";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Topics topics = new Topics(TestBroker.shared());

    record Made(String name, @Nullable Integer size) {}

    /** Keeps what it hears, and fails as it is told. */
    static class Gatherer implements BatchHandler<Made> {
        final List<String> names = new CopyOnWriteArrayList<>();
        final List<String> correlations = new CopyOnWriteArrayList<>();
        final List<Integer> batches = new CopyOnWriteArrayList<>();
        final AtomicInteger outages = new AtomicInteger();
        final AtomicInteger full = new AtomicInteger();
        final CountDownLatch released = new CountDownLatch(1);

        @Override
        public void handle(List<Received<Made>> batch) {
            if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new DataAccessResourceFailureException("the store is away");
            }
            if (full.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                var answer = BsonDocument.parse("{ok: 0, code: 14031, errmsg: 'No space left'}");
                throw new UncategorizedMongoDbException(
                        "no space left", new MongoCommandException(answer, new ServerAddress()));
            }
            batches.add(batch.size());
            for (var received : batch) {
                if (received.event().name().equals("poison")) {
                    throw new IllegalStateException("what people wrote");
                }
                if (received.event().name().equals("hangs")) {
                    hang();
                }
                if (received.event().name().equals("deep")) {
                    throw new StackOverflowError();
                }
            }
            batch.forEach(received -> names.add(received.event().name()));
            correlations.add(String.valueOf(Correlation.current()));
        }

        private void hang() {
            try {
                released.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        Gatherer gatherer() {
            return new Gatherer();
        }

        @Bean
        Consumer<Message<List<byte[]>>> gather(EventBatches batches, Gatherer gatherer) {
            return batches.consumer("gather", Map.of(MADE, Made.class), gatherer);
        }
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("KAFKA_BOOTSTRAP_SERVERS", () -> TestBroker.shared().bootstrapServers());
    }

    @BeforeAll
    static void topics() {
        topics.create(1, "things.v1", "things.v1.dlq");
    }

    @Autowired
    Gatherer gatherer;

    @Autowired
    MeterRegistry registry;

    @Autowired
    BindingsLifecycleController bindings;

    @BeforeEach
    void forget() {
        gatherer.names.clear();
        gatherer.batches.clear();
        gatherer.correlations.clear();
    }

    @Test
    void eventsArriveInOrderAndInBatches() {
        topics.send(IntStream.range(0, 300).mapToObj(i -> made("n" + i)).toList());

        await().atMost(SOON).until(() -> gatherer.names.size() >= 300);
        assertThat(gatherer.names)
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(i -> "n" + i).toList());
        assertThat(gatherer.batches).hasSizeLessThan(100);
    }

    @Test
    void poisonInTheMiddleStopsNobodyAndIsSetAsideWithItsReasonOnly() {
        var before = topics.all("things.v1.dlq").size();
        topics.send(List.of(made("a"), made("poison"), made("b")));

        await().atMost(SOON).until(() -> gatherer.names.contains("b"));
        await().atMost(SOON).until(() -> topics.all("things.v1.dlq").size() == before + 1);
        var letter = topics.all("things.v1.dlq").getLast();
        assertThat(gatherer.names).containsSubsequence("a", "b").doesNotContain("poison");
        assertThat(letter.key()).isEqualTo("key");
        assertThat(letter.value()).contains("poison");
        assertThat(header(letter, "x-original-topic")).isEqualTo("things.v1");
        assertThat(header(letter, "x-original-offset")).isNotEmpty();
        assertThat(header(letter, "ce_type")).isEqualTo(MADE);
        assertThat(header(letter, "x-exception-message"))
                .contains("IllegalStateException")
                .doesNotContain("what people wrote");
    }

    @Test
    void aRecordThatFillsTheStackIsSetAsideAndTheListenerReadsOn() {
        var before = topics.all("things.v1.dlq").size();
        topics.send(List.of(made("c"), made("deep"), made("d")));

        await().atMost(SOON).until(() -> gatherer.names.contains("d"));
        await().atMost(SOON).until(() -> topics.all("things.v1.dlq").size() == before + 1);
        assertThat(header(topics.all("things.v1.dlq").getLast(), "x-exception-message"))
                .contains("StackOverflowError");
    }

    @Test
    void aWholeBatchOfPoisonIsSetAsideOnceAndTheGroupMovesOn() {
        var before = topics.all("things.v1.dlq").size();
        topics.send(IntStream.range(0, 500).mapToObj(_ -> made("poison")).toList());
        topics.send(List.of(made("after the flood")));

        await().atMost(Duration.ofMinutes(2)).until(() -> gatherer.names.contains("after the flood"));
        var letters = topics.all("things.v1.dlq").stream().skip(before).toList();
        assertThat(letters)
                .hasSize(500)
                .allSatisfy(letter ->
                        assertThat(header(letter, "x-exception-message")).contains("IllegalStateException"));
        assertThat(letters.stream().map(letter -> header(letter, "x-original-offset")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotAnEventIsSetAsideAndWhatIsUnknownIsLeftAlone() {
        var before = topics.all("things.v1.dlq").size();
        var headless = new ProducerRecord<>("things.v1", "key", "{}");
        topics.send(List.of(
                made("first"),
                event("things.v1", "x1", MADE, "key", "this is not JSON"),
                event("things.v1", "x2", MADE, "key", "[1, 2]"),
                headless,
                event("things.v1", "x3", "test.thing.painted.v7", "key", "{}"),
                new ProducerRecord<>("things.v1", "key", null),
                made("last")));

        await().atMost(SOON).until(() -> gatherer.names.contains("last"));
        await().atMost(SOON).until(() -> topics.all("things.v1.dlq").size() >= before + 3);
        var reasons = topics.all("things.v1.dlq").stream()
                .skip(before)
                .map(letter -> header(letter, "x-exception-message"))
                .toList();
        assertThat(reasons)
                .containsExactly("unreadable-body", "unreadable-body", "missing-or-malformed-header ce_type");
        assertThat(gatherer.names).containsExactly("first", "last");
    }

    @Test
    void anOutageIsWaitedOutAndNothingIsLostOrSetAside() {
        var before = topics.all("things.v1.dlq").size();
        gatherer.outages.set(3);
        topics.send(List.of(made("patient")));

        await().atMost(SOON).until(() -> gatherer.names.contains("patient"));
        assertThat(topics.all("things.v1.dlq")).hasSize(before);
    }

    @Test
    void aStoreWithoutRoomIsWaitedForToo() {
        var before = topics.all("things.v1.dlq").size();
        gatherer.full.set(3);
        topics.send(List.of(made("patient with the disk")));

        await().atMost(SOON).until(() -> gatherer.names.contains("patient with the disk"));
        assertThat(topics.all("things.v1.dlq")).hasSize(before);
    }

    @Test
    void aHandlerThatDoesNotComeBackIsSeen() {
        topics.send(List.of(made("hangs")));
        await().atMost(SOON).until(() -> underWay() >= 1);

        gatherer.released.countDown();

        await().atMost(SOON).until(() -> gatherer.names.contains("hangs"));
        await().atMost(SOON).until(() -> underWay() == 0);
    }

    @Test
    void whoLosesItsPartitionsInTheMiddleOfAnOutageHasNothingUnderWay() {
        gatherer.outages.set(Integer.MAX_VALUE);
        topics.send(List.of(made("goes on elsewhere")));
        await().atMost(SOON).until(() -> underWay() >= 1);

        bindings.stop("gather-in-0");

        await().atMost(SOON).until(() -> underWay() == 0);
        gatherer.outages.set(0);
        bindings.start("gather-in-0");
        await().atMost(SOON).until(() -> gatherer.names.contains("goes on elsewhere"));
    }

    private double underWay() {
        return registry.get("langnghe.events.under.way.seconds").gauge().value();
    }

    /** It asked the broker every minute, from consumers of its own, and warned of itself at each start. */
    @Test
    void nobodyKeepsTheBindersGaugeOfWhatIsBehind() {
        assertThat(registry.find("spring.cloud.stream.binder.kafka.offset").meters())
                .isEmpty();
    }

    @Test
    void theCorrelationIdTravelsAlong() {
        topics.send(
                List.of(event("things.v1", "c1", MADE, "key", "{\"name\": \"alone\", \"colour\": \"unknown to us\"}")));

        await().atMost(SOON).until(() -> gatherer.names.contains("alone"));
        assertThat(gatherer.correlations).contains("about-c1");
    }

    private static ProducerRecord<String, String> made(String name) {
        return event("things.v1", "id-" + name, MADE, "key", "{\"name\": \"" + name + "\"}");
    }
}
