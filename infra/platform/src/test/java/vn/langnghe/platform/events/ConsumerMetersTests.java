package vn.langnghe.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConsumerMetersTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConsumerMeters meters = new ConsumerMeters(registry, "gather", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theDelayIsThatOfTheLastEvent() {
        meters.reached(NOW.minusSeconds(3));

        assertThat(delay()).isEqualTo(3000);
    }

    @Test
    void whatIsReadOnceMoreOrTellsOfASyntheticYearIsNoDelay() {
        meters.reached(NOW.minus(Duration.ofDays(200)));

        assertThat(delay()).isZero();
    }

    private double delay() {
        return registry.get("langnghe.events.delay.milliseconds").gauge().value();
    }
}
