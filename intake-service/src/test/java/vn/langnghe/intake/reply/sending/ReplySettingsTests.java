package vn.langnghe.intake.reply.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplySettingsTests {

    private final ReplySettings night = ReplySettings.SHIPPED;

    @Test
    void beforeNineInTheEveningIsDay() {
        assertThat(night.awake(at("20:59"))).isEqualTo(at("20:59"));
    }

    @Test
    void fromNineOnItWaitsForTheNextMorning() {
        assertThat(night.awake(at("21:00"))).isEqualTo(Instant.parse("2026-11-21T07:00:00+07:00"));
    }

    @Test
    void beforeSevenItWaitsForTheSameMorning() {
        assertThat(night.awake(at("06:59"))).isEqualTo(at("07:00"));
        assertThat(night.awake(at("07:00"))).isEqualTo(at("07:00"));
    }

    @Test
    void quietHoursMayLieWithinADayOrNowhere() {
        var noon = new ReplySettings(LocalTime.of(11, 30), LocalTime.of(13, 30), Set.of());
        assertThat(noon.awake(at("12:00"))).isEqualTo(at("13:30"));
        assertThat(noon.awake(at("23:00"))).isEqualTo(at("23:00"));
        var never = new ReplySettings(LocalTime.NOON, LocalTime.NOON, Set.of());
        assertThat(never.awake(at("12:00"))).isEqualTo(at("12:00"));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + ":00+07:00");
    }
}
