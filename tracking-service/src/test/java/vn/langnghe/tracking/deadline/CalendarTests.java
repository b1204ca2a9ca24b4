package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.tracking.domain.deadline.CalendarYear;
import vn.langnghe.tracking.domain.deadline.ComputedYears;

/** The computed year against the lunar calendar and against what was decided. */
class CalendarTests {

    private static final VietnameseLunarCalendar LUNAR = new VietnameseLunarCalendar();
    private static final ComputedYears COMPUTED = new ComputedYears(LUNAR);
    private static final Map<Integer, CalendarYear> SHIPPED = Shipped.read().years();

    @ParameterizedTest(name = "Tết {0} is on {1}")
    @CsvSource({
        "1985, 1985-01-21", // a month before the Chinese new year
        "2007, 2007-02-17", // a day before the Chinese one
        "2024, 2024-02-10",
        "2025, 2025-01-29",
        "2026, 2026-02-17",
        "2027, 2027-02-06",
        "2028, 2028-01-26",
        "2030, 2030-02-02", // again a day before
    })
    void tet(int year, LocalDate first) {
        assertThat(LUNAR.solar(year, 1, 1)).isEqualTo(first);
    }

    @ParameterizedTest(name = "the Hùng Kings {0} are remembered on {1}")
    @CsvSource({"2024, 2024-04-18", "2025, 2025-04-07", "2026, 2026-04-26", "2027, 2027-04-16"})
    void hungKings(int year, LocalDate day) {
        assertThat(LUNAR.solar(year, 3, 10)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void exceptForSwapsTheComputedYearIsTheOneDecided(int year) {
        var decided = SHIPPED.get(year);

        assertThat(COMPUTED.year(year).off().keySet())
                .isEqualTo(decided.off().entrySet().stream()
                        .filter(day -> !day.getValue().equals("SWAPPED"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everySwapHasAWorkedDayForADayOff() {
        SHIPPED.values()
                .forEach(year -> assertThat(year.off().keySet())
                        .containsAll(year.makeUp().values()));
        assertThat(SHIPPED.get(2026).makeUp().keySet())
                .containsExactly(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 8, 22));
    }

    @Test
    void theYearAheadIsProvisionalAndLaterOnesAreComputed() {
        var calendar = InForce.of(Shipped.read(), List.of(), List.of(), List.of())
                .deadlines()
                .calendar();

        assertThat(calendar.year(2026).status()).isEqualTo(CalendarYear.Status.DECIDED);
        assertThat(calendar.year(2027).status()).isEqualTo(CalendarYear.Status.PROVISIONAL);
        assertThat(calendar.year(2028).status()).isEqualTo(CalendarYear.Status.COMPUTED);
    }

    @Test
    void theCultureDayIsFreeFrom2026() {
        var calendar = InForce.of(Shipped.read(), List.of(), List.of(), List.of())
                .deadlines()
                .calendar();

        assertThat(calendar.isWorking(LocalDate.of(2025, 11, 24))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2031, 11, 24))).isFalse();
    }
}
