package vn.langnghe.tracking.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office hours 07:30–12:00 and 13:30–17:00; Monday 31/8 to Wednesday 2/9/2026 off, Saturday 22/8 worked. */
class WorkingTimeTests {

    private static final WorkingTime TIME = new WorkingTime(new WorkingCalendar(
            year -> new CalendarYear(
                    year,
                    CalendarYear.Status.DECIDED,
                    "",
                    Map.of(
                            LocalDate.of(2026, 8, 31), "SWAPPED",
                            LocalDate.of(2026, 9, 1), "NATIONAL",
                            LocalDate.of(2026, 9, 2), "NATIONAL"),
                    Map.of(LocalDate.of(2026, 8, 22), LocalDate.of(2026, 8, 31))),
            new OfficeHours(List.of(
                    new OfficeHours.Session(LocalTime.of(7, 30), LocalTime.of(12, 0)),
                    new OfficeHours.Session(LocalTime.of(13, 30), LocalTime.of(17, 0))))));

    @ParameterizedTest(name = "{3}: {2} minutes")
    @CsvSource({
        "2026-07-06T08:00, 2026-07-06T09:15, 75, within a morning",
        "2026-07-06T06:00, 2026-07-06T22:00, 480, a whole day",
        "2026-07-06T11:30, 2026-07-06T14:00, 60, over lunch",
        "2026-07-06T12:15, 2026-07-06T13:15, 0, the lunch break itself",
        "2026-07-10T16:30, 2026-07-13T08:00, 60, over a weekend",
        "2026-07-11T08:00, 2026-07-12T17:00, 0, a weekend",
        "2026-08-21T17:00, 2026-08-24T07:30, 480, a made-up Saturday",
        "2026-08-28T16:00, 2026-09-03T08:30, 120, over the holidays",
        "2026-07-06T08:00, 2026-07-06T08:00, 0, no time",
        "2026-07-07T08:00, 2026-07-06T08:00, 0, backwards",
        "2026-07-06T07:30, 2026-07-20T07:30, 4800, ten days",
        "2026-12-31T16:00, 2027-01-04T08:00, 570, over New Year",
        "2026-01-01T00:00, 2028-01-01T00:00, 249600, two years",
    })
    void minutes(LocalDateTime from, LocalDateTime to, long minutes, String what) {
        assertThat(between(from, to)).as(what).isEqualTo(minutes);
    }

    /** Counted year by year or day by day, it is the same. */
    @Test
    void theWholeIsTheSumOfItsDays() {
        var first = LocalDate.of(2025, 11, 3);
        for (var days = 1; days < 900; days += 13) {
            var last = first.plusDays(days);
            var oneByOne = first.datesUntil(last)
                    .mapToLong(day -> between(day.atStartOfDay(), day.atTime(23, 59)))
                    .sum();
            assertThat(between(first.atStartOfDay(), last.atStartOfDay())).isEqualTo(oneByOne);
        }
    }

    private static long between(LocalDateTime from, LocalDateTime to) {
        return TIME.minutes(
                from.atZone(WorkingTime.VIETNAM).toInstant(),
                to.atZone(WorkingTime.VIETNAM).toInstant());
    }
}
