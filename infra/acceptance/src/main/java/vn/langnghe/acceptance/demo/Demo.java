package vn.langnghe.acceptance.demo;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import vn.langnghe.acceptance.House;

/**
 * Loads a synthetic year through the front door: {@code demo [items] [seed] [at once]}. Items are registered by the
 * hundred, and worked on by many people at once as soon as they are there. Everything is marked synthetic; the same seed
 * on the same day adds nothing twice.
 */
public final class Demo {

    private static final int BATCH = 100;

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        int items = number(arguments, 0, 10_000);
        int seed = number(arguments, 1, 202);
        int atOnce = number(arguments, 2, 48);
        var house = new House(
                URI.create(Objects.requireNonNullElse(System.getenv("LANGNGHE_URL"), "http://localhost:8080")));
        System.exit(load(house, items, seed, atOnce) ? 0 : 1);
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private static boolean load(House house, int items, int seed, int atOnce) throws InterruptedException {
        var now = Clock.systemUTC().instant();
        var season = Season.until(now);
        var registration = new Registration(house);
        var tally = new Tally(items);
        var people = new Semaphore(atOnce);
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int first = 0; first < items; first += BATCH) {
                int end = Math.min(items, first + BATCH);
                var batch = registration.register(IntStream.range(first, end)
                        .mapToObj(number -> Items.of(seed, number, season))
                        .toList());
                tally.registered(end);
                for (var registered : batch) {
                    people.acquire();
                    work.submit(() -> {
                        try {
                            new CaseWork(house, registered, now, seed, tally).run();
                            tally.told();
                        } catch (RuntimeException failed) {
                            tally.failed(failed);
                        } finally {
                            people.release();
                        }
                    });
                }
            }
        }
        return tally.finish();
    }

    static void expect(int status, House.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " instead of " + status + ": "
                    + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"));
        }
    }
}
