package vn.langnghe.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriageTermsTests {

    private final WorkingDays days = new WorkingDays(List.of());

    @Test
    void theWeekendAndADayOffDoNotCount() {
        // Friday 20 November 2026; Tuesday 24 is a day off
        assertThat(days.closeAfter(Instant.parse("2026-11-20T03:00:00Z"), 2))
                .isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
    }

    @Test
    void aSaturdayWorkedInsteadCounts() {
        assertThat(days.isWorked(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(days.isWorked(LocalDate.of(2026, 8, 29))).isFalse();
    }

    @Test
    void whatIsUrgentIsDueBeforeTheOfficeClosesOrOnTheNextWorkingDay() {
        assertThat(days.closeAfter(Instant.parse("2026-11-18T03:00:00Z"), 0))
                .isEqualTo(Instant.parse("2026-11-18T10:00:00Z"));
        assertThat(days.closeAfter(Instant.parse("2026-11-20T12:00:00Z"), 0))
                .isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void aYearThatIsToldStandsInPlaceOfTheShippedOne() {
        var told = new CalendarYear(
                2026,
                2,
                List.of(new CalendarYear.Day(LocalDate.of(2026, 11, 30))),
                List.of(new CalendarYear.Day(LocalDate.of(2026, 11, 28))));
        var swapped = new WorkingDays(List.of(told));

        // Friday 27 November 2026, Saturday worked instead of Monday
        assertThat(swapped.closeAfter(Instant.parse("2026-11-27T03:00:00Z"), 2))
                .isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
        assertThat(swapped.isWorked(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(swapped.isWorked(LocalDate.of(2025, 9, 2))).isFalse();
    }
}
