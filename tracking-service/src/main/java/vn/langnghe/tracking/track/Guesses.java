package vn.langnghe.tracking.track;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many unknown codes a client has tried of late. Two hundred are forgiven, one more every second, for a whole office
 * may share an address; who tried more must wait. Only the latest ten thousand clients are remembered.
 */
@Component
class Guesses {

    private static final int REMEMBERED = 10_000;
    private static final double FORGIVEN = 200;
    private static final double PER_MILLI = 1 / 1000.0;

    private final Map<String, Tries> clients = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Clock clock;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    private record Tries(double count, long at) {

        Tries asOf(long now) {
            return new Tries(Math.max(0, count - (now - at) * PER_MILLI), now);
        }
    }

    synchronized boolean tooMany(String client) {
        var tries = clients.get(client);
        return tries != null && tries.asOf(clock.millis()).count() >= FORGIVEN;
    }

    synchronized void missed(String client) {
        var now = clock.millis();
        var before = clients.getOrDefault(client, new Tries(0, now)).asOf(now);
        clients.put(client, new Tries(before.count() + 1, now));
    }
}
