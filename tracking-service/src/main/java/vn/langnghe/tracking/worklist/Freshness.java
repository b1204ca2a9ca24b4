package vn.langnghe.tracking.worklist;

/**
 * When to look at the index anew: at once after a single change, for somebody wants to see what he did; under a stream
 * of changes not more often than ten times a second.
 */
final class Freshness {

    private static final long SOON = 100_000_000L;

    private volatile boolean written;
    private volatile boolean atOnce;
    private volatile long looked = System.nanoTime();

    void written(boolean single) {
        written = true;
        atOnce |= single;
    }

    boolean stale() {
        var now = System.nanoTime();
        if (!written || (!atOnce && now - looked < SOON)) {
            return false;
        }
        written = false;
        atOnce = false;
        looked = now;
        return true;
    }
}
