package vn.langnghe.tracking;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.Message;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.TestIssuer;
import vn.langnghe.tracking.track.TrackingCode;

/** Reads per second over real HTTP by 32 clients; client, service and store share this process. */
final class TrackingBenchmark {

    private static final int CASES = 3_000;
    private static final int CLIENTS = 32;
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("seconds", 8));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private TrackingBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        new TrackingBenchmark().reads(arguments.length > 0 ? arguments[0] : "");
        System.exit(0);
    }

    private void reads(String only) throws InterruptedException {
        try (var issuer = TestIssuer.start();
                var store = EmbeddedStore.start(null);
                var app = start(issuer, store)) {
            var port = ((WebServerApplicationContext) app).getWebServer().getPort();
            var codes = fill(app);
            var token = issuer.token("officer.dkkd", List.of("DKKD"), "OFFICER");
            for (var round = 0; round < 2; round++) {
                run(only, "tracking by code", () -> get(port, "/api/track/" + any(codes), null));
                run(only, "worklist of 50", () -> get(port, "/api/cases?unit=DKKD&limit=50", token));
                run(only, "worklist search", () -> get(port, "/api/cases?q=dang+ky+doanh+nghiep&limit=50", token));
                run(only, "worklist page", () -> get(port, "/cases", token));
            }
        }
    }

    private static ConfigurableApplicationContext start(TestIssuer issuer, EmbeddedStore store) {
        return new SpringApplicationBuilder(
                        TrackingApplication.class, CollectedEvents.class, TestChannelBinderConfiguration.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + store.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.uri() + "/oauth2/jwks");
    }

    @SuppressWarnings("unchecked")
    private static List<String> fill(ConfigurableApplicationContext app) {
        var openCases = (Consumer<Message<List<byte[]>>>) app.getBean("openCases");
        var codes = new ArrayList<String>();
        for (var i = 0; i < CASES; i++) {
            var code = "7K3M9QXF2%04d".formatted(i);
            RoutedItems.assigned("DKKD").code(new TrackingCode(code).hash()).sentTo(openCases);
            codes.add("LN" + code);
        }
        return codes;
    }

    private static String any(List<String> codes) {
        return codes.get(ThreadLocalRandom.current().nextInt(codes.size()));
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

    private static void run(String only, String what, Supplier<Boolean> act) throws InterruptedException {
        if (!what.startsWith(only)) {
            return;
        }
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failed = new ConcurrentLinkedQueue<Boolean>();
        var cpu = cpuMillis();
        var end = System.nanoTime() + EACH.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < CLIENTS; i++) {
                clients.execute(() -> {
                    while (System.nanoTime() < end) {
                        var begun = System.nanoTime();
                        if (act.get()) {
                            nanos.add(System.nanoTime() - begun);
                        } else {
                            failed.add(true);
                        }
                    }
                });
            }
        }
        var times = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(times);
        System.out.printf(
                "%-18s %6.0f/s  p50 %5.1f ms  p99 %5.1f ms  %.2f CPU-ms each, client and store included; failed %d%n",
                what,
                times.length / (double) EACH.toSeconds(),
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                (cpuMillis() - cpu) / (double) times.length,
                failed.size());
    }

    private static long cpuMillis() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1_000_000;
    }
}
