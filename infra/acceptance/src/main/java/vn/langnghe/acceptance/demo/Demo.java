package vn.langnghe.acceptance.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.langnghe.acceptance.House;

/**
 * Loads a synthetic year through the front door: {@code demo [items] [seed]}. Every item is marked synthetic and keyed by
 * seed and number, so that running it again adds nothing.
 */
public final class Demo {
    private static final int WRITERS = 8;

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        var items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 202;
        var house = new House(URI.create(
                java.util.Objects.requireNonNullElse(System.getenv("LANGNGHE_URL"), "http://localhost:8080")));
        System.exit(load(house, items, seed) ? 0 : 1);
    }

    private static boolean load(House house, int items, long seed) throws InterruptedException {
        var story = new Story(house, Clock.systemUTC().instant());
        var told = new AtomicInteger();
        var begun = System.nanoTime();
        var results = new ArrayList<Future<?>>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < items; i++) {
                var number = i;
                results.add(writers.submit(() -> {
                    story.tell(seed, number, new SplittableRandom(seed * 1_000_003 + number));
                    progress(told.incrementAndGet(), items, begun);
                }));
            }
        }
        return report(results, items, begun);
    }

    private static void progress(int told, int items, long begun) {
        if (told % Math.max(1, items / 20) == 0) {
            System.out.printf("  %,d / %,d  (%.0f/s)%n", told, items, told / seconds(begun));
        }
    }

    private static boolean report(Iterable<Future<?>> results, int items, long begun) throws InterruptedException {
        var failures = new java.util.TreeMap<String, Integer>();
        for (var result : results) {
            try {
                result.get();
            } catch (ExecutionException failed) {
                failures.merge(String.valueOf(failed.getCause()), 1, Integer::sum);
            }
        }
        System.out.printf(
                "%,d synthetic items in %.1f s (%.0f/s), %d failed%n",
                items,
                seconds(begun),
                items / seconds(begun),
                failures.values().stream().mapToInt(Integer::intValue).sum());
        failures.entrySet().stream().limit(5).forEach(each -> System.out.println("  " + each));
        return failures.isEmpty();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** One item's way through the year. */
    private static final class Story {
        private final House house;
        private final Instant now;

        private Story(House house, Instant now) {
            this.house = house;
            this.now = now;
        }

        private void tell(long seed, int number, SplittableRandom chance) {
            var item = Items.any(chance);
            var at = now.minus(Duration.ofMinutes((long) (chance.nextDouble() * 365 * 24 * 60)));
            var body = item.body(at);
            var answer = house.as("admin")
                    .with("Idempotency-Key", "demo-" + seed + "-" + number)
                    .post("/api/feedback", body);
            expect(201, answer);
            var registered = house.read(answer);
            var worked = new CaseWork(
                    house,
                    registered.get("feedbackId").asString(),
                    registered.get("trackingCode").asString(),
                    now,
                    chance);
            worked.run(at);
        }
    }

    static void expect(int status, House.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " instead of " + status + ": "
                    + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"));
        }
    }

    static Map<String, Object> none() {
        return Map.of();
    }
}
