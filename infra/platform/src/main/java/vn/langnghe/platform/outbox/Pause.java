package vn.langnghe.platform.outbox;

import java.time.Duration;

/** Back-off that doubles up to a limit and ends with the first success. For one thread. */
class Pause {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = Duration.ZERO;

    void longer() {
        var doubled = next.isZero() ? FIRST : next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    void over() {
        next = Duration.ZERO;
    }

    boolean isOver() {
        return next.isZero();
    }

    void await() throws InterruptedException {
        if (!next.isZero()) {
            Thread.sleep(next);
        }
    }
}
