package vn.langnghe.routing.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.langnghe.routing.matching.Yamls;

/** Monday to Friday, less the days off and with the Saturdays worked of the years that are known. */
final class WorkingDays {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);
    private static final Map<Integer, CalendarYear> SHIPPED = shipped();

    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;

    /** A year that was told of stands in place of the shipped one. */
    WorkingDays(Collection<CalendarYear> told) {
        var years = new HashMap<>(SHIPPED);
        told.forEach(year -> years.put(year.year(), year));
        this.off = days(years, CalendarYear::off);
        this.worked = days(years, CalendarYear::makeUp);
    }

    private static Set<LocalDate> days(
            Map<Integer, CalendarYear> years, Function<CalendarYear, Collection<CalendarYear.Day>> which) {
        return years.values().stream()
                .map(which)
                .flatMap(Collection::stream)
                .map(CalendarYear.Day::date)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Integer, CalendarYear> shipped() {
        try {
            var years = new HashMap<Integer, CalendarYear>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/2*.yaml")) {
                var year = Yamls.read(file.getContentAsString(StandardCharsets.UTF_8), CalendarYear.class);
                years.put(year.year(), year);
            }
            return Map.copyOf(years);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isWorked(LocalDate day) {
        var weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return worked.contains(day) || !weekend && !off.contains(day);
    }

    /** The close of the office on the n-th working day after that of {@code from}; n = 0 is the first working day from it. */
    Instant closeAfter(Instant from, int days) {
        var day = LocalDate.ofInstant(from, HERE);
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += isWorked(day) ? 1 : 0;
        }
        while (!isWorked(day)
                || !day.atTime(OFFICE_CLOSES).atZone(HERE).toInstant().isAfter(from)) {
            day = day.plusDays(1);
        }
        return day.atTime(OFFICE_CLOSES).atZone(HERE).toInstant();
    }
}
