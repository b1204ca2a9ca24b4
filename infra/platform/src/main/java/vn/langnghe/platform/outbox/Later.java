package vn.langnghe.platform.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Documents left behind on purpose: looked for once no more came for a moment, or when the first has waited long enough. */
final class Later {

    private static final long CALM = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(20).toNanos();

    private final LongSupplier nanoTime;
    private boolean waiting;
    private long first;
    private long last;

    Later(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized void came() {
        last = nanoTime.getAsLong();
        if (!waiting) {
            waiting = true;
            first = last;
        }
    }

    synchronized boolean isWaiting() {
        return waiting;
    }

    synchronized boolean isDue() {
        long now = nanoTime.getAsLong();
        return waiting && (now - last >= CALM || now - first >= LONGEST);
    }

    /** Before somebody looks for them: what comes meanwhile waits for the next time. */
    synchronized void begin() {
        waiting = false;
    }
}
