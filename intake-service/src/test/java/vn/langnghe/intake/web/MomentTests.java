package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTests {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    @Test
    void aCallBeganWhenTheClerksMachineSays() {
        assertThat(new Moment("", "2026-11-23T02:56:00Z").receivedAt(NOW)).isEqualTo("2026-11-23T02:56:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T03:10:00Z", "2026-11-22T10:00:00Z", "soon", ""})
    void aFastClockOrYesterdaysDraftCountsAsNow(String startedAt) {
        assertThat(new Moment(null, startedAt).receivedAt(NOW)).isNull();
    }

    @Test
    void whatTheClerkTypesIsLookedAtAsTyped() {
        assertThat(new Moment("2026-11-20T08:30", "2026-11-23T02:56:00Z").receivedAt(NOW))
                .isEqualTo("2026-11-20T08:30+07:00");
        assertThat(new Moment("hôm qua", null).receivedAt(NOW)).isEqualTo("hôm qua");
    }
}
