package vn.langnghe.reporting.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest(name = "{0}, cut off on day {1}: {2} to {3}")
    @CsvSource({
        "2026-11, 15, 2026-10-15, 2026-11-14",
        "2026-01, 15, 2025-12-15, 2026-01-14",
        "2026-Q3, 15, 2026-06-15, 2026-09-14",
        "2026-H1, 15, 2025-12-15, 2026-06-14",
        "2026-H2, 15, 2026-06-15, 2026-12-14",
        "2026-9M, 15, 2025-12-15, 2026-09-14",
        "2026,    15, 2025-12-15, 2026-12-14",
        "2026-Q3,  1, 2026-07-01, 2026-09-30",
        "2024-02,  1, 2024-02-01, 2024-02-29",
        "2026-10, 25, 2026-09-25, 2026-10-24",
    })
    void aPeriodRunsFromItsCutOffToTheDayBeforeTheNext(String name, int cutOff, LocalDate from, LocalDate to) {
        var period = Period.of(name).orElseThrow();

        assertThat(period.from(cutOff)).isEqualTo(from);
        assertThat(period.to(cutOff)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-10, 2025-11",
        "2026-01, 2025-12, 2025-01",
        "2026-Q1, 2025-Q4, 2025-Q1",
        "2026-Q3, 2026-Q2, 2025-Q3",
        "2026-H1, 2025-H2, 2025-H1",
        "2026-9M, 2025-9M, 2025-9M",
        "2026, 2025, 2025",
        "2026-PLAN, 2025-PLAN, 2025-PLAN",
    })
    void itIsComparedWithTheReportBeforeAndThatOfLastYear(String name, String before, String lastYear) {
        var period = Period.of(name).orElseThrow();

        assertThat(period.before()).isEqualTo(Period.of(before).orElseThrow());
        assertThat(period.lastYear()).isEqualTo(Period.of(lastYear).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-Q5", "2026-H3", "1999", "2026-1", "2026-Q3x", "26"})
    void anythingElseIsNoPeriod(String name) {
        assertThat(Period.of(name)).isEmpty();
    }
}
