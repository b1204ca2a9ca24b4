package vn.langnghe.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/** What the relay tells the operators. */
class RelayMeters {

    private final Counter published;
    private final Counter failed;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    RelayMeters(MeterRegistry registry) {
        published = registry.counter("langnghe.outbox.published");
        failed = registry.counter("langnghe.outbox.failures");
        registry.gauge("langnghe.outbox.waiting", waiting);
        registry.gauge("langnghe.outbox.oldest.seconds", oldestSeconds);
    }

    void published(int events) {
        published.increment(events);
    }

    void failed(int documents) {
        failed.increment(documents);
    }

    void waiting(Queue<Waiting> queue, Collection<Waiting> held, Instant now) {
        waiting.set((long) queue.size() + held.size());
        var oldest = held.isEmpty() ? queue.peek() : held.iterator().next();
        oldestSeconds.set(
                oldest == null
                        ? 0
                        : Duration.between(oldest.events().getFirst().time(), now)
                                .toSeconds());
    }
}
