package vn.langnghe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTests {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final SignInAttempts attempts = new SignInAttempts(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void fourWrongPasswordsAreForgivable() {
        fail(4);
        assertThat(attempts.mustWait("clerk@::1")).isFalse();
    }

    @Test
    void theFifthCostsTwoSeconds() {
        fail(5);
        assertThat(attempts.mustWait("clerk@::1")).isTrue();
        now = now.plusSeconds(2);
        assertThat(attempts.mustWait("clerk@::1")).isFalse();
    }

    @Test
    void everyFurtherOneDoublesTheWaitUpToFourMinutes() {
        fail(6);
        now = now.plusSeconds(3);
        assertThat(attempts.mustWait("clerk@::1")).isTrue();
        fail(100);
        now = now.plus(Duration.ofSeconds(256));
        assertThat(attempts.mustWait("clerk@::1")).isFalse();
    }

    @Test
    void nobodyElseHasToWait() {
        fail(50);
        assertThat(attempts.mustWait("clerk@10.0.0.7")).isFalse();
    }

    @Test
    void theRightPasswordForgivesAll() {
        fail(4);
        attempts.succeeded("clerk@::1");
        fail(4);
        assertThat(attempts.mustWait("clerk@::1")).isFalse();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            attempts.failed("clerk@::1");
        }
    }
}
