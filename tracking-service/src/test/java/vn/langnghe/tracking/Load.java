package vn.langnghe.tracking;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Something done again and again, and how long each took; false from it is a failure. */
record Load(BooleanSupplier act, Duration lasts) {

    /** What came of it: times in nanoseconds, in order of length. */
    record Figures(long[] nanos, int failed, double seconds, double cpuMillis) {

        double rate() {
            return nanos.length / seconds;
        }

        double millis(double share) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) (nanos.length * share)] / 1e6;
        }

        @Override
        public String toString() {
            return "%6.0f/s  p50 %5.1f ms  p99 %6.1f ms  %.2f CPU-ms each, client and store included; failed %d"
                    .formatted(rate(), millis(0.5), millis(0.99), cpuMillis / nanos.length, failed);
        }
    }

    /** As fast as this many clients get their answers: what the service can bear at most. */
    Figures byClients(int clients) throws InterruptedException {
        var tally = new Tally();
        var end = System.nanoTime() + lasts.toNanos();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < clients; i++) {
                all.execute(() -> {
                    while (System.nanoTime() < end) {
                        tally.count(System.nanoTime());
                    }
                });
            }
        }
        return tally.figures();
    }

    /** So many a second, whether earlier ones are answered or not, each timed from when it was due. */
    Figures aSecond(int rate) {
        var tally = new Tally();
        var begun = System.nanoTime();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < rate * lasts.toSeconds(); i++) {
                var due = begun + i * Duration.ofSeconds(1).toNanos() / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                all.execute(() -> tally.count(due));
            }
        }
        return tally.figures();
    }

    private final class Tally {

        private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        private final AtomicInteger failed = new AtomicInteger();
        private final double cpuBefore = cpuMillis();
        private final long begun = System.nanoTime();

        private void count(long since) {
            if (act.getAsBoolean()) {
                nanos.add(System.nanoTime() - since);
            } else {
                failed.incrementAndGet();
            }
        }

        private Figures figures() {
            var times = nanos.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(times);
            return new Figures(times, failed.get(), (System.nanoTime() - begun) / 1e9, cpuMillis() - cpuBefore);
        }

        private static double cpuMillis() {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return system.getProcessCpuTime() / 1e6;
        }
    }
}
