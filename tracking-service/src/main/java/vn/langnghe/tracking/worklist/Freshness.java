package vn.langnghe.tracking.worklist;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When to look at the index anew: at once after a single change, for somebody wants to see what he did; under a stream
 * of changes not more often than ten times a second. Writes are counted, so that who asks while another still looks
 * knows that there is something he has not seen.
 */
final class Freshness {

    private static final long SOON = 100_000_000L;

    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private volatile long looked = System.nanoTime();

    void written(boolean single) {
        var write = writes.incrementAndGet();
        if (single) {
            wanted.accumulateAndGet(write, Math::max);
        }
    }

    boolean stale() {
        return wanted.get() > seen.get() || (writes.get() > seen.get() && System.nanoTime() - looked >= SOON);
    }

    /** Call before looking; the answer is for {@link #seen} afterwards. */
    long looking() {
        looked = System.nanoTime();
        return writes.get();
    }

    void seen(long upTo) {
        seen.accumulateAndGet(upTo, Math::max);
    }
}
