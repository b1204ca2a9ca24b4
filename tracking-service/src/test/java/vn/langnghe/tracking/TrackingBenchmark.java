package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.FileSystemUtils;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.TestIssuer;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.track.TrackingCode;

/**
 * What is read most, over real HTTP and at a hundred thousand cases: {@code [-Dcases=] [-Dclients=32] [-Drate=50]
 * [-Dseconds=8] [-Drounds=2] [-Dhome=<directory to keep what was filed>] TrackingBenchmark [what to begin with]}; client,
 * service and store share this process. By clients: how much it bears; by rate: how long a page takes at the load of a
 * department, where fifty pages a second are a thousand officers who open one every twenty seconds.
 */
final class TrackingBenchmark {

    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int CLIENTS = Integer.getInteger("clients", 32);
    private static final int RATE = Integer.getInteger("rate", 50);
    private static final int ROUNDS = Integer.getInteger("rounds", 2);
    private static final int BATCH = 500;
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("seconds", 8));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private TrackingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new TrackingBenchmark().reads(arguments.length > 0 ? arguments[0] : "");
        System.exit(0);
    }

    private void reads(String only) throws Exception {
        var home = System.getProperty("home");
        var disk = home == null ? Files.createTempDirectory("tracking-benchmark") : Path.of(home);
        try (var issuer = TestIssuer.start();
                var store = EmbeddedStore.start(disk);
                var app = start(issuer, store)) {
            var port = ((WebServerApplicationContext) app).getWebServer().getPort();
            fill(app);
            var officer = issuer.token("officer.dkkd", List.of("DKKD"), "OFFICER");
            var leader = issuer.token("leader", List.of(), "LEADER");
            for (var round = 0; round < ROUNDS; round++) {
                run("", "raw, by id", () -> stored(app, id()));
                run(only, "by code, API", () -> get(port, "/api/track/" + any(), null));
                run(only, "by code, page", () -> get(port, "/track/" + any(), null));
                run(only, "list of 50, API", () -> get(port, "/api/cases?limit=50", officer));
                run(only, "list, page", () -> get(port, "/cases", officer));
                run(only, "list of all, page", () -> get(port, "/cases", leader));
                run(only, "search, API", () -> get(port, "/api/cases?limit=50&q=" + words(), leader));
                run(only, "search, page", () -> get(port, "/cases?q=" + words(), leader));
                run(only, "filtered, page", () -> get(port, "/cases?kind=PETITION&overdue=true&sort=due", leader));
                run(only, "case, page", () -> get(port, "/cases/" + id(), leader));
            }
        } finally {
            if (home == null) {
                FileSystemUtils.deleteRecursively(disk);
            }
        }
    }

    private static ConfigurableApplicationContext start(TestIssuer issuer, EmbeddedStore store) {
        return new SpringApplicationBuilder(
                        TrackingApplication.class, CollectedEvents.class, TestChannelBinderConfiguration.class)
                .run(
                        "--server.port=0",
                        "--langnghe.tracking.clock=1h",
                        "--langnghe.tracking.secrets.webhook-keys=" + TrackingWithStore.SOME_KEY,
                        "--langnghe.tracking.secrets.anchor-keys=" + TrackingWithStore.SOME_KEY,
                        "--spring.mongodb.uri=" + store.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.uri() + "/oauth2/jwks");
    }

    private static void fill(ConfigurableApplicationContext app) {
        var cases = app.getBean(Cases.class);
        if (!cases.tracked(TrackingCode.typed(ManyCases.code(CASES - 1)).hash()).isEmpty()) {
            return;
        }
        var years = new ManyCases(app.getBean(Lifecycle.class), Instant.now());
        var began = System.nanoTime();
        for (var from = 0; from < CASES; from += BATCH) {
            cases.open(IntStream.range(from, Math.min(CASES, from + BATCH))
                    .mapToObj(years::number)
                    .toList());
            app.getBean(CollectedEvents.class).clear();
        }
        System.out.printf("%,d cases filed in %.1f s%n", CASES, (System.nanoTime() - began) / 1e9);
    }

    private static String any() {
        return ManyCases.code(ThreadLocalRandom.current().nextInt(CASES));
    }

    private static String id() {
        var n = ThreadLocalRandom.current().nextInt(CASES);
        return new UUID(n * 0x9E3779B97F4A7C15L, n) + "-1";
    }

    /** With diacritics and without. */
    private static String words() {
        return ThreadLocalRandom.current().nextBoolean()
                ? "dang+ky+doanh+nghiep"
                : URLEncoder.encode("chậm cấp chủ trương", UTF_8);
    }

    /** What the store alone takes for the same case. */
    private static boolean stored(ConfigurableApplicationContext app, String id) {
        var cases = app.getBean(MongoTemplate.class).getDb().getCollection("cases", BsonDocument.class);
        return cases.find(Filters.eq(id)).first() != null;
    }

    private boolean get(int port, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void run(String only, String what, BooleanSupplier act) throws InterruptedException {
        if (!what.startsWith(only)) {
            return;
        }
        var load = new Load(act, EACH);
        System.out.printf("%-18s %4d clients %s%n", what, CLIENTS, load.byClients(CLIENTS));
        if (RATE > 0) {
            System.out.printf("%-18s %4d a second %s%n", what, RATE, load.aSecond(RATE));
        }
    }
}
