package vn.langnghe.acceptance.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was told, what was refused and what failed, and says how far it has come. */
final class Tally {

    private static final int LINES = 20;

    private final int items;
    private final long begun = System.nanoTime();
    private final LongAdder told = new LongAdder();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

    Tally(int items) {
        this.items = items;
    }

    void registered(int sofar) {
        if (isWorthALine(sofar)) {
            System.out.printf("  %,d / %,d registered (%.0f/s)%n", sofar, items, sofar / seconds());
        }
    }

    synchronized void told(int cases) {
        told.add(cases);
        long sofar = told.sum();
        if (isWorthALine(sofar)) {
            System.out.printf("  %,d / %,d cases worked (%.0f/s)%n", sofar, items, sofar / seconds());
        }
    }

    private boolean isWorthALine(long sofar) {
        return sofar % Math.max(1, items / LINES) == 0;
    }

    /** A step the house would not take: part of life, but worth knowing. */
    void refused(String what) {
        refusals.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    void failed(int cases, Throwable why) {
        failures.computeIfAbsent(String.valueOf(why), _ -> new LongAdder()).add(cases);
    }

    boolean finish() {
        System.out.printf(
                "%,d synthetic cases in %.1f s (%.0f/s), %d failed%n",
                told.sum(), seconds(), told.sum() / seconds(), sum(failures));
        new TreeMap<>(refusals).forEach((what, count) -> System.out.println("  not taken: " + what + " × " + count));
        failures.entrySet().stream()
                .limit(5)
                .forEach(each -> System.out.println("  failed: " + each.getKey() + " × " + each.getValue()));
        return failures.isEmpty();
    }

    private static long sum(Map<String, LongAdder> counts) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
