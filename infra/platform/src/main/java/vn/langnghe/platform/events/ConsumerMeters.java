package vn.langnghe.platform.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What one consumer tells the operators. */
class ConsumerMeters {

    /** Older events are read once more, or tell of a synthetic year: nobody waits for them. */
    private static final Duration READ_AGAIN = Duration.ofDays(7);

    private final Counter handled;
    private final Counter skipped;
    private final Counter repeated;
    private final Counter deadLettered;
    private final AtomicLong delay = new AtomicLong();
    private final AtomicReference<@Nullable Instant> underWaySince = new AtomicReference<>();
    private final Clock clock;

    ConsumerMeters(MeterRegistry registry, String consumer, Clock clock) {
        this.clock = clock;
        handled = outcome(registry, consumer, "handled");
        skipped = outcome(registry, consumer, "skipped");
        repeated = outcome(registry, consumer, "repeated");
        deadLettered = outcome(registry, consumer, "dead-lettered");
        registry.gauge("langnghe.events.delay.milliseconds", Tags.of("consumer", consumer), delay);
        registry.gauge(
                "langnghe.events.under.way.seconds", Tags.of("consumer", consumer), this, ConsumerMeters::underWay);
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
        var late = Duration.between(eventTime, clock.instant());
        if (late.compareTo(READ_AGAIN) < 0) {
            delay.set(late.toMillis());
        }
    }

    /** A batch came in, or the same once more after an outage. */
    void began() {
        underWaySince.compareAndSet(null, clock.instant());
    }

    void ended() {
        underWaySince.set(null);
    }

    /** Grows while a handler hangs, an outage lasts or a listener has died; a quiet consumer says 0. */
    private double underWay() {
        var since = underWaySince.get();
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }
}
