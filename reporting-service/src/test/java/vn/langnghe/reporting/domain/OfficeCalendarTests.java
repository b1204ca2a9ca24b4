package vn.langnghe.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.reporting.report.ShippedCalendar;

class OfficeCalendarTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private final OfficeCalendar calendar = ShippedCalendar.read(ZONE);

    @Test
    void aWorkingDayHasEightHours() {
        assertThat(calendar.minutesADay()).isEqualTo(8 * 60);
    }

    @ParameterizedTest(name = "{0} → {1}: {2} minutes, {3}")
    @CsvSource({
        "2026-11-20T08:00, 2026-11-20T09:30,   90, within a morning",
        "2026-11-20T11:00, 2026-11-20T14:00,   90, the midday break is not counted",
        "2026-11-20T16:00, 2026-11-23T08:30,  120, Friday afternoon to Monday morning",
        "2026-11-20T20:00, 2026-11-22T12:00,    0, a night and a weekend",
        "2026-11-23T07:30, 2026-11-25T07:30,  480, 24 November is a day off since 2026",
        "2026-01-09T07:30, 2026-01-12T07:30,  960, Saturday 10 January was made up",
        "2026-02-13T07:30, 2026-02-23T07:30,  480, the week of Tết",
        "2026-11-20T09:00, 2026-11-20T08:00,    0, reversed",
    })
    void countsOfficeHoursOnly(String from, String to, long minutes, String why) {
        assertThat(calendar.minutes(instant(from), instant(to))).as(why).isEqualTo(minutes);
    }

    private static java.time.Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
