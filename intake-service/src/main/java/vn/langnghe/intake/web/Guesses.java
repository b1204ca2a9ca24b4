package vn.langnghe.intake.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many unknown codes were tried of late, by each client and by all together: the brake of the tracking page, whose
 * codes these are. A client is forgiven two hundred and one more every second; while all together try more than two
 * thousand, a client is forgiven five. Whoever has a code misses none.
 */
@Component
class Guesses {

    private static final int REMEMBERED = 10_000;
    private static final double FORGIVEN = 200;
    private static final double FORGIVEN_ON_GUARD = 5;
    private static final double FORGIVEN_TO_ALL = 2_000;
    private static final double PER_MILLI = 1 / 1000.0;
    private static final double PER_MILLI_TO_ALL = 10 / 1000.0;

    private final Map<String, Tries> clients = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Clock clock;
    private Tries all = new Tries(0, 0);

    Guesses(Clock clock) {
        this.clock = clock;
    }

    private record Tries(double count, long at) {

        Tries asOf(long now, double forgottenPerMilli) {
            return new Tries(Math.max(0, count - (now - at) * forgottenPerMilli), now);
        }

        Tries another() {
            return new Tries(count + 1, at);
        }
    }

    synchronized boolean tooMany(String client) {
        long now = clock.millis();
        var tries = clients.get(client);
        boolean onGuard = all.asOf(now, PER_MILLI_TO_ALL).count() >= FORGIVEN_TO_ALL;
        return tries != null && tries.asOf(now, PER_MILLI).count() >= (onGuard ? FORGIVEN_ON_GUARD : FORGIVEN);
    }

    synchronized void missed(String client) {
        long now = clock.millis();
        var before = clients.getOrDefault(client, new Tries(0, now)).asOf(now, PER_MILLI);
        clients.put(client, before.another());
        all = all.asOf(now, PER_MILLI_TO_ALL).another();
    }
}
