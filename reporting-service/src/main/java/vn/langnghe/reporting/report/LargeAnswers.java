package vn.langnghe.reporting.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps answers over very many cases for a moment, so that a hall of people opening the same page asks once: for
 * {@link #KEPT} whatever happens, and while no fact changes for {@link #UNCHANGED}, for deadlines pass even then.
 * Everything smaller is answered afresh each time.
 */
final class LargeAnswers<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Duration UNCHANGED = Duration.ofSeconds(20);
    private static final int MOST = 64;

    private record Kept<V>(V answer, long version, long asked) {

        boolean isFresh(long versionNow, long now) {
            var time = version == versionNow ? UNCHANGED : KEPT;
            return now - asked < time.toNanos();
        }
    }

    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > MOST;
        }
    };

    V of(K question, long version, Supplier<V> asking, Predicate<V> large) {
        long now = System.nanoTime();
        synchronized (kept) {
            var known = kept.get(question);
            if (known != null && known.isFresh(version, now)) {
                return known.answer();
            }
        }
        var answer = asking.get();
        if (large.test(answer)) {
            synchronized (kept) {
                kept.put(question, new Kept<>(answer, version, now));
            }
        }
        return answer;
    }
}
