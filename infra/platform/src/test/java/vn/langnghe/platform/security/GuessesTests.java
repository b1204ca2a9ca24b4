package vn.langnghe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTests {

    private final Standing clock = new Standing();
    private final Guesses guesses = new Guesses(clock);

    @Test
    void aClientIsForgivenTwoHundredAndOneMoreASecond() {
        miss("a", 200);
        assertThat(guesses.tooMany("a")).isTrue();
        assertThat(guesses.timeToWait("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(guesses.tooMany("b")).isFalse();

        clock.now = clock.now.plusSeconds(1);
        assertThat(guesses.tooMany("a")).isFalse();
    }

    @Test
    void guessesFromManyPlacesPutEverybodyOnGuard() {
        for (var client = 0; client < 400; client++) {
            miss("client" + client, 5);
        }

        assertThat(guesses.tooMany("client7")).isTrue();
        miss("client7", 3);
        assertThat(guesses.timeToWait("client7")).isEqualTo(Duration.ofSeconds(4));
        assertThat(guesses.tooMany("somebody with a code")).isFalse();
        assertThat(guesses.onGuard()).isTrue();

        clock.now = clock.now.plusSeconds(120);
        assertThat(guesses.tooMany("client7")).isFalse();
        assertThat(guesses.onGuard()).isFalse();
    }

    private void miss(String client, int times) {
        for (var i = 0; i < times; i++) {
            guesses.missed(client);
        }
    }

    private static final class Standing extends Clock {

        private Instant now = Instant.parse("2026-11-20T08:30:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
