package vn.langnghe.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TriageTermsTests {

    private final WorkingDays days = WorkingDays.shipped();

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
}
