package vn.langnghe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LaterTests {

    private final AtomicLong now = new AtomicLong();
    private final Later later = new Later(now::get);

    @Test
    void nothingCameSoNothingIsDue() {
        pass(Duration.ofMinutes(1));
        assertThat(later.isDue()).isFalse();
        assertThat(later.isWaiting()).isFalse();
    }

    @Test
    void dueASecondAfterTheLast() {
        later.came();
        pass(Duration.ofMillis(999));
        later.came();
        pass(Duration.ofMillis(999));
        assertThat(later.isDue()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(later.isDue()).isTrue();
    }

    @Test
    void theFirstWaitsNoLongerThanTwentySecondsHoweverManyFollow() {
        for (int tenths = 0; tenths < 200; tenths++) {
            later.came();
            assertThat(later.isDue()).isFalse();
            pass(Duration.ofMillis(100));
        }
        assertThat(later.isDue()).isTrue();
    }

    @Test
    void whatComesWhileTheyAreLookedForWaitsForTheNextTime() {
        later.came();
        later.begin();
        assertThat(later.isWaiting()).isFalse();
        later.came();
        assertThat(later.isWaiting()).isTrue();
        assertThat(later.isDue()).isFalse();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
