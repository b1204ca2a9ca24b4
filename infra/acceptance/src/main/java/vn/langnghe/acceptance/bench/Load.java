package vn.langnghe.acceptance.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Clients that each do one thing after another for a while; what they did and how long each took. */
record Load(int done, int failed, double seconds, long[] sortedNanos) {

    /** A client's one act; true when the system did it. */
    interface Act {
        boolean run();
    }

    double perSecond() {
        return done / seconds;
    }

    double millis(double quantile) {
        return sortedNanos.length == 0
                ? Double.NaN
                : sortedNanos[(int) Math.min(sortedNanos.length - 1L, Math.round(quantile * sortedNanos.length))] / 1e6;
    }

    /** As fast as the clients can, for the given time. */
    static Load closed(int clients, Duration time, IntFunction<Act> client) throws InterruptedException {
        return run(clients, time, 0, client);
    }

    /** At a steady rate per second, the clients taking turns. */
    static Load steady(int clients, Duration time, double rate, IntFunction<Act> client) throws InterruptedException {
        return run(clients, time, rate, client);
    }

    private static Load run(int clients, Duration time, double rate, IntFunction<Act> client)
            throws InterruptedException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicInteger();
        var ended = new CountDownLatch(clients);
        var begun = System.nanoTime();
        var end = begun + time.toNanos();
        for (int i = 0; i < clients; i++) {
            var act = client.apply(i);
            Thread.ofVirtual().start(() -> {
                try {
                    while (System.nanoTime() < end) {
                        pace(clients, rate);
                        var started = System.nanoTime();
                        if (act.run()) {
                            nanos.add(System.nanoTime() - started);
                        } else {
                            failed.incrementAndGet();
                        }
                    }
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Load(sorted.length, failed.get(), (System.nanoTime() - begun) / 1e9, sorted);
    }

    /** Exponential pauses, so that the arrivals of all clients together are a Poisson stream of the wanted rate. */
    private static void pace(int clients, double rate) {
        if (rate > 0) {
            var pause = -Math.log(1 - ThreadLocalRandom.current().nextDouble()) * clients / rate;
            java.util.concurrent.locks.LockSupport.parkNanos((long) (pause * 1e9));
        }
    }
}
