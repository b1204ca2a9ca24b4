package vn.langnghe.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many unknown codes were tried of late, by each client and by all together. A client is forgiven two hundred, one
 * more every second, for a whole office may share an address. When all together try more than two thousand, ten more
 * every second, somebody spreads his guesses: then only a few are forgiven anybody, until it is quiet again. Who has a
 * code misses none, so he notices nothing. Only the latest ten thousand clients are remembered.
 */
public class Guesses {

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

    public Guesses(Clock clock) {
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

    public boolean tooMany(String client) {
        return !timeToWait(client).isZero();
    }

    /** After how many whole seconds this client may try again, should the guard stay up; zero when at once. */
    public synchronized Duration timeToWait(String client) {
        var tries = clients.get(client);
        var forgiven = onGuard() ? FORGIVEN_ON_GUARD : FORGIVEN;
        var over = tries == null ? -1 : tries.asOf(clock.millis(), PER_MILLI).count() - forgiven;
        return over < 0 ? Duration.ZERO : Duration.ofSeconds((long) over + 1);
    }

    public synchronized boolean onGuard() {
        return all.asOf(clock.millis(), PER_MILLI_TO_ALL).count() >= FORGIVEN_TO_ALL;
    }

    public synchronized void missed(String client) {
        var now = clock.millis();
        var before = clients.getOrDefault(client, new Tries(0, now)).asOf(now, PER_MILLI);
        clients.put(client, before.another());
        all = all.asOf(now, PER_MILLI_TO_ALL).another();
    }
}
