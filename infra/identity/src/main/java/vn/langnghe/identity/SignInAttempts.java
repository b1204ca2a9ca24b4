package vn.langnghe.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: after {@value #FREE} wrong ones in a row the next waits 2 s, then 4, 8 … 256 s.
 * Counted per caller and name, so that nobody can lock another out from elsewhere.
 */
class SignInAttempts {

    static final int FREE = 5;
    private static final int MOST = 10_000;

    private record Failures(int count, Instant last) {

        Instant until() {
            return count < FREE ? Instant.MIN : last.plus(Duration.ofSeconds(1L << Math.min(8, count - FREE + 1)));
        }
    }

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String who) {
        var failed = failures.get(who);
        return failed != null && clock.instant().isBefore(failed.until());
    }

    synchronized void failed(String who) {
        failures.merge(
                who, new Failures(1, clock.instant()), (before, now) -> new Failures(before.count() + 1, now.last()));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
