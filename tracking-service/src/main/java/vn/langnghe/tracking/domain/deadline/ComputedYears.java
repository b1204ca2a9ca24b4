package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The paid holidays as the Labour Code gives them (Đ111, Đ112), before the yearly decision is known. Where the decision
 * may choose — days before Tết, the day beside 2/9 — the choice with the longest rest is assumed; swaps are not guessed.
 */
public final class ComputedYears {

    private static final int FIRST_YEAR_OF_CULTURE_DAY = 2026;

    /** Beyond these nobody computes the moon, and nobody means the year. */
    private static final int FIRST_WITH_MOON = 1900;

    private static final int LAST_WITH_MOON = 2300;

    private final LunarCalendar lunar;

    public ComputedYears(LunarCalendar lunar) {
        this.lunar = lunar;
    }

    public CalendarYear year(int year) {
        return year < FIRST_WITH_MOON || year > LAST_WITH_MOON ? computed(year, Map.of()) : withMoon(year);
    }

    private static CalendarYear computed(int year, Map<LocalDate, String> off) {
        return new CalendarYear(year, CalendarYear.Status.COMPUTED, "Bộ luật Lao động 2019 Đ111, Đ112", off, Map.of());
    }

    private CalendarYear withMoon(int year) {
        var tet = lunar.solar(year, 1, 1);
        var national = LocalDate.of(year, Month.SEPTEMBER, 2);
        return Stream.of(2, 1)
                .flatMap(before -> Stream.of(-1, 1)
                        .map(beside -> holidays(
                                year, days(tet.minusDays(before), 5), List.of(national, national.plusDays(beside)))))
                .max(Comparator.comparingInt((Map<LocalDate, String> off) -> rest(off, tet) + rest(off, national))
                        .thenComparing(off -> off.containsKey(tet.minusDays(2))))
                .map(off -> computed(year, off))
                .orElseThrow();
    }

    private Map<LocalDate, String> holidays(int year, List<LocalDate> tet, List<LocalDate> national) {
        var named = new TreeMap<LocalDate, String>();
        named.put(LocalDate.of(year, Month.JANUARY, 1), "NEW_YEAR");
        tet.forEach(day -> named.put(day, "TET"));
        named.put(lunar.solar(year, 3, 10), "HUNG_KINGS");
        named.put(LocalDate.of(year, Month.APRIL, 30), "REUNIFICATION");
        named.put(LocalDate.of(year, Month.MAY, 1), "LABOUR");
        national.forEach(day -> named.put(day, "NATIONAL"));
        if (year >= FIRST_YEAR_OF_CULTURE_DAY) {
            named.put(LocalDate.of(year, Month.NOVEMBER, 24), "CULTURE");
        }
        return compensated(named);
    }

    /** A holiday on a weekly day off gives the next working day instead (Đ111.3). */
    private static Map<LocalDate, String> compensated(Map<LocalDate, String> named) {
        var off = new TreeMap<LocalDate, String>();
        named.forEach((day, name) -> {
            if (!WorkingCalendar.isWeekend(day)) {
                off.put(day, name);
            }
        });
        for (var day : new ArrayList<>(named.keySet())) {
            if (WorkingCalendar.isWeekend(day)) {
                var next = day.plusDays(1);
                while (WorkingCalendar.isWeekend(next) || off.containsKey(next)) {
                    next = next.plusDays(1);
                }
                off.put(next, "COMPENSATION");
            }
        }
        return off;
    }

    private static List<LocalDate> days(LocalDate from, int count) {
        return IntStream.range(0, count).mapToObj(from::plusDays).toList();
    }

    /** How many days in a row around {@code day} nobody works. */
    private static int rest(Map<LocalDate, String> off, LocalDate day) {
        return rest(off, day, 1) + rest(off, day, -1);
    }

    private static int rest(Map<LocalDate, String> off, LocalDate from, int step) {
        var length = 0;
        for (var day = from; WorkingCalendar.isWeekend(day) || off.containsKey(day); day = day.plusDays(step)) {
            length++;
        }
        return length;
    }
}
