package vn.langnghe.platform.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What one consumer tells the operators. */
class ConsumerMeters {

    private final Counter handled;
    private final Counter skipped;
    private final Counter repeated;
    private final Counter deadLettered;
    private final AtomicLong delay = new AtomicLong();
    private final Clock clock;

    ConsumerMeters(MeterRegistry registry, String consumer, Clock clock) {
        this.clock = clock;
        handled = outcome(registry, consumer, "handled");
        skipped = outcome(registry, consumer, "skipped");
        repeated = outcome(registry, consumer, "repeated");
        deadLettered = outcome(registry, consumer, "dead-lettered");
        registry.gauge("langnghe.events.delay.milliseconds", Tags.of("consumer", consumer), delay);
    }

    private static Counter outcome(MeterRegistry registry, String consumer, String outcome) {
        return registry.counter("langnghe.events", "consumer", consumer, "outcome", outcome);
    }

    void handled(int events) {
        handled.increment(events);
    }

    void skipped() {
        skipped.increment();
    }

    void repeated() {
        repeated.increment();
    }

    void deadLettered(int letters) {
        deadLettered.increment(letters);
    }

    /** How far behind the last event handled is. */
    void reached(Instant eventTime) {
        delay.set(Duration.between(eventTime, clock.instant()).toMillis());
    }
}
