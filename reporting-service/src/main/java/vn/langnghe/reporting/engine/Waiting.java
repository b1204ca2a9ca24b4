package vn.langnghe.reporting.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Ids whose latest state the engine has yet to read, each with what that state must show before it is read for good. */
final class Waiting<T> {

    /** What never comes in this time was set aside upstream, and is alarmed on there. */
    private static final long GIVEN_UP = Duration.ofMinutes(10).toNanos();

    record Need<T>(Predicate<T> met, long since) {

        Need<T> and(Need<T> other) {
            return new Need<>(met.and(other.met), Math.max(since, other.since));
        }

        /** An outage is not its fault. */
        Need<T> anew() {
            return new Need<>(met, System.nanoTime());
        }

        boolean isGivenUp() {
            return System.nanoTime() - since > GIVEN_UP;
        }
    }

    private Map<String, Need<T>> needs = new HashMap<>();

    synchronized void add(String id, Predicate<T> met) {
        needs.merge(id, new Need<>(met, System.nanoTime()), Need::and);
    }

    synchronized void putBack(String id, Need<T> need) {
        needs.merge(id, need, Need::and);
    }

    synchronized Map<String, Need<T>> take() {
        var taken = needs;
        needs = new HashMap<>();
        return taken;
    }

    synchronized int size() {
        return needs.size();
    }
}
