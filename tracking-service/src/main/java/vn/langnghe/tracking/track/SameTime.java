package vn.langnghe.tracking.track;

import java.time.Duration;

/** Lets every answer take at least as long as one that has something to tell, so that time tells nothing. */
record SameTime(long until) {

    private static final Duration LEAST = Duration.ofMillis(6);

    static SameTime fromNow() {
        return new SameTime(System.nanoTime() + LEAST.toNanos());
    }

    void await() {
        var left = until - System.nanoTime();
        if (left <= 0) {
            return;
        }
        try {
            Thread.sleep(Duration.ofNanos(left));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
