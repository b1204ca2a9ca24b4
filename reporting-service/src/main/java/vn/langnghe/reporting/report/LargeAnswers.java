package vn.langnghe.reporting.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps answers over very many cases for a moment, so that a hall of people opening the same page asks once. What is kept
 * is never older than {@link #KEPT}; everything smaller is answered afresh each time.
 */
final class LargeAnswers<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST = 64;

    private record Kept<V>(V answer, long asked) {}

    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > MOST;
        }
    };

    V of(K question, Supplier<V> asking, Predicate<V> large) {
        long now = System.nanoTime();
        synchronized (kept) {
            var known = kept.get(question);
            if (known != null && now - known.asked() < KEPT.toNanos()) {
                return known.answer();
            }
        }
        var answer = asking.get();
        if (large.test(answer)) {
            synchronized (kept) {
                kept.put(question, new Kept<>(answer, now));
            }
        }
        return answer;
    }
}
