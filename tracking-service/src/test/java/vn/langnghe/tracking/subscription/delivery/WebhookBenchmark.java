package vn.langnghe.tracking.subscription.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.Message;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.platform.testing.TestIssuer;
import vn.langnghe.tracking.RoutedItems;
import vn.langnghe.tracking.TrackingApplication;
import vn.langnghe.tracking.TrackingWithStore;

/** Case events out to three programs of one unit; receivers, service and store share this process. */
final class WebhookBenchmark {

    private static final int CASES = 2_000;
    private static final int PROGRAMS = 3;

    private WebhookBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var issuer = TestIssuer.start();
                var store = EmbeddedStore.start(null);
                var receiver = new Receiver();
                var app = start(issuer, store)) {
            for (var i = 0; i < PROGRAMS; i++) {
                subscribe(app, issuer.token("officer.dkkd", List.of("DKKD"), "OFFICER"), receiver.url());
            }
            var batch = events(app);
            var begun = System.nanoTime();
            consumer(app, "tellSubscribers").accept(batch);
            var queued = seconds(begun);
            while (receiver.got().size() < CASES * PROGRAMS) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            System.out.printf(
                    "%d events to %d programs: in line after %.1f s, all there after %.1f s = %.0f deliveries/s%n",
                    CASES, PROGRAMS, queued, seconds(begun), CASES * PROGRAMS / seconds(begun));
        }
        System.exit(0);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static ConfigurableApplicationContext start(TestIssuer issuer, EmbeddedStore store) {
        return new SpringApplicationBuilder(
                        TrackingApplication.class, CollectedEvents.class, TestChannelBinderConfiguration.class)
                .run(
                        "--server.port=0",
                        "--langnghe.webhooks.private-targets=true",
                        "--langnghe.tracking.secrets.webhook-keys=" + TrackingWithStore.SOME_KEY,
                        "--langnghe.tracking.secrets.anchor-keys=" + TrackingWithStore.SOME_KEY,
                        "--spring.mongodb.uri=" + store.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.uri() + "/oauth2/jwks");
    }

    private static Message<List<byte[]>> events(ConfigurableApplicationContext app) {
        var openCases = consumer(app, "openCases");
        for (var i = 0; i < CASES; i++) {
            RoutedItems.assigned("DKKD").sentTo(openCases);
        }
        var batch = Deliveries.from("case.events.v1");
        app.getBean(CollectedEvents.class).all().stream()
                .filter(event -> event.topic().equals("case.events.v1"))
                .forEach(event -> batch.event(event.id(), event.type(), event.key(), event.body()));
        return batch.message();
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Message<List<byte[]>>> consumer(ConfigurableApplicationContext app, String name) {
        return (Consumer<Message<List<byte[]>>>) app.getBean(name);
    }

    private static void subscribe(ConfigurableApplicationContext app, String token, String url)
            throws IOException, InterruptedException {
        var port = ((WebServerApplicationContext) app).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/subscriptions"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"url\":\"" + url + "\"}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 201) {
                throw new IllegalStateException("not subscribed: " + status);
            }
        }
    }
}
