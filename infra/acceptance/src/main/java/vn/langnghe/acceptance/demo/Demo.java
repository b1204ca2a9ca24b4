package vn.langnghe.acceptance.demo;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.langnghe.acceptance.House;
import vn.langnghe.acceptance.demo.Registration.Registered;

/**
 * Loads a synthetic year through the front door: {@code demo [items] [seed] [at once]}. Items are registered by the
 * hundred, as an association files its list, and their cases worked by the hundred, as a department's own program would.
 * Everything is marked synthetic; the same seed on the same day adds nothing twice.
 */
public final class Demo {

    private static final int BATCH = 100;
    private static final int BATCHES_AHEAD = 12;

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        int items = number(arguments, 0, 10_000);
        int seed = number(arguments, 1, 202);
        int atOnce = number(arguments, 2, 3);
        var house = new House(
                URI.create(Objects.requireNonNullElse(System.getenv("LANGNGHE_URL"), "http://localhost:8080")));
        System.exit(load(house, items, seed, atOnce) ? 0 : 1);
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private static boolean load(House house, int items, int seed, int atOnce) throws InterruptedException {
        var now = Clock.systemUTC().instant();
        var tally = new Tally(items);
        var work = new CaseWork(house, now, seed, tally);
        var waiting = new ArrayBlockingQueue<List<Registered>>(BATCHES_AHEAD);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < atOnce; person++) {
                people.submit(() -> {
                    workOff(waiting, work, tally);
                    return true;
                });
            }
            try {
                register(house, items, seed, Season.until(now), waiting, tally);
            } finally {
                for (int person = 0; person < atOnce; person++) {
                    waiting.put(List.of());
                }
            }
        }
        return tally.finish();
    }

    /** Stays ahead of those who work, so that nobody waits for a case to open. */
    private static void register(
            House house, int items, int seed, Season season, BlockingQueue<List<Registered>> waiting, Tally tally)
            throws InterruptedException {
        var registration = new Registration(house);
        for (int first = 0; first < items; first += BATCH) {
            int end = Math.min(items, first + BATCH);
            waiting.put(registration.register(IntStream.range(first, end)
                    .mapToObj(number -> Items.of(seed, number, season))
                    .toList()));
            tally.registered(end);
        }
    }

    /** Takes one batch after the other until an empty one comes. */
    private static void workOff(BlockingQueue<List<Registered>> waiting, CaseWork work, Tally tally)
            throws InterruptedException {
        for (var batch = waiting.take(); !batch.isEmpty(); batch = waiting.take()) {
            try {
                work.work(batch);
            } catch (RuntimeException failed) {
                tally.failed(batch.size(), failed);
            }
        }
    }

    static void expect(int status, House.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " instead of " + status + ": "
                    + answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"));
        }
    }
}
