package vn.langnghe.reporting.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Keeps answers over very many cases for a moment, so that a hall of people opening the same page asks once: for
 * {@link #KEPT} whatever happens, and while no fact changes for {@link #UNCHANGED}, for deadlines pass even then.
 * Everything smaller is answered afresh each time.
 */
final class LargeAnswers<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Duration UNCHANGED = Duration.ofSeconds(20);
    /** Of all answers kept: a few megabytes. */
    private static final int MOST_ROWS = 5_000;

    private record Kept<V>(V answer, long version, long asked) {

        boolean isFresh(long versionNow, long now) {
            var time = version == versionNow ? UNCHANGED : KEPT;
            return now - asked < time.toNanos();
        }
    }

    private final Map<K, Kept<V>> kept = new LinkedHashMap<>();
    private final ToIntFunction<V> rows;
    private final LongSupplier nanoTime;

    LargeAnswers(ToIntFunction<V> rows) {
        this(rows, System::nanoTime);
    }

    LargeAnswers(ToIntFunction<V> rows, LongSupplier nanoTime) {
        this.rows = rows;
        this.nanoTime = nanoTime;
    }

    V of(K question, long version, Supplier<V> asking, Predicate<V> large) {
        long now = nanoTime.getAsLong();
        synchronized (kept) {
            kept.values().removeIf(each -> now - each.asked() >= UNCHANGED.toNanos());
            var known = kept.get(question);
            if (known != null && known.isFresh(version, now)) {
                return known.answer();
            }
        }
        var answer = asking.get();
        if (large.test(answer)) {
            synchronized (kept) {
                kept.put(question, new Kept<>(answer, version, now));
                makeRoom();
            }
        }
        return answer;
    }

    private void makeRoom() {
        int all = kept.values().stream()
                .mapToInt(each -> rows.applyAsInt(each.answer()))
                .sum();
        for (var eldest = kept.values().iterator(); all > MOST_ROWS; eldest.remove()) {
            all -= rows.applyAsInt(eldest.next().answer());
        }
    }

    int size() {
        return kept.size();
    }
}
