package vn.langnghe.routing.triage;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.matching.Yamls;

/** Monday to Friday, less the days off and with the Saturdays worked of the years that are decided. */
final class WorkingDays {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    /** YAML 1.1 reads the key {@code off} as the word for false. */
    record Year(
            int year,
            String status,
            String source,
            @JsonAlias("false") List<Off> off,
            @Nullable List<Worked> makeUp) {}

    record Off(LocalDate date, String day) {}

    record Worked(LocalDate date, LocalDate instead) {}

    static WorkingDays shipped() {
        var days = new WorkingDays();
        IntStream.rangeClosed(2024, 2027)
                .mapToObj(year -> Yamls.one("/calendar/" + year + ".yaml", Year.class))
                .forEach(days::add);
        return days;
    }

    private void add(Year year) {
        year.off.forEach(day -> off.add(day.date));
        if (year.makeUp != null) {
            year.makeUp.forEach(day -> worked.add(day.date));
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
