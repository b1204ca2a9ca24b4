package vn.langnghe.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.Topics.event;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.events.EventBatches;
import vn.langnghe.platform.testing.TestBroker;
import vn.langnghe.platform.testing.Topics;
import vn.langnghe.platform.testing.Wire;

/** The store goes away under a running service and comes back. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=keeper",
            "spring.mongodb.database=keeper",
            "langnghe.security.public-paths=/api/kept",
            "spring.cloud.function.definition=keep",
            "spring.cloud.stream.bindings.keep-in-0.destination=kept.v1",
            "spring.cloud.stream.bindings.keep-in-0.group=keeper"
        })
@DirtiesContext
class StoreOutageJourneyTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MADE = "test.thing.made.v1";

    record Made(String name) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Consumer<Message<List<byte[]>>> keep(EventBatches batches, MongoTemplate mongo) {
            return batches.consumer(
                    "keep",
                    Map.of(MADE, Made.class),
                    batch -> batch.forEach(received ->
                            mongo.save(new Document("_id", received.event().name()), "kept")));
        }

        @Bean
        Kept kept(MongoTemplate mongo) {
            return new Kept(mongo);
        }
    }

    @RestController
    static class Kept {

        private final MongoTemplate mongo;

        Kept(MongoTemplate mongo) {
            this.mongo = mongo;
        }

        @GetMapping("/api/kept")
        long count() {
            return mongo.getCollection("kept").countDocuments();
        }
    }

    private static final EmbeddedStore store = EmbeddedStore.start(null);
    private static final Wire wire = Wire.to(URI.create(store.uri()).getPort());
    private static final Topics topics = new Topics(TestBroker.shared());

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("MONGODB_URI", () -> "mongodb://127.0.0.1:" + wire.port() + "/?retryWrites=false");
        registry.add("KAFKA_BOOTSTRAP_SERVERS", TestBroker.shared()::bootstrapServers);
    }

    @BeforeAll
    static void topics() {
        topics.create(1, "kept.v1", "kept.v1.dlq");
    }

    @AfterAll
    static void stop() {
        wire.close();
        store.close();
    }

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theServiceSaysItIsAwayThenGoesOnWhereItStopped() throws Exception {
        topics.send(List.of(made("before")));
        await().atMost(SOON).until(() -> get("/api/kept").body().equals("1"));
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        wire.cut();
        topics.send(IntStream.range(0, 50).mapToObj(i -> made("during" + i)).toList());
        var refused = get("/api/kept");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("urn:langnghe:problem:unavailable");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);

        wire.mend();
        await().atMost(SOON).until(() -> get("/api/kept").body().equals("51"));
        await().atMost(SOON).until(() -> get("/actuator/health/readiness").statusCode() == 200);
        assertThat(topics.all("kept.v1.dlq")).isEmpty();
    }

    private static org.apache.kafka.clients.producer.ProducerRecord<String, String> made(String name) {
        return event("kept.v1", "id-" + name, MADE, "key", "{\"name\": \"" + name + "\"}");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
