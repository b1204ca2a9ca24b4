package vn.langnghe.reporting.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Office hours on working days: Monday to Friday less the days off, and the Saturdays made up for them. */
public final class OfficeCalendar implements WorkingTime {

    /** From one time of day to another, within a day. */
    public record Hours(LocalTime from, LocalTime to) {

        long minutesBefore(LocalTime time) {
            var end = time.isBefore(to) ? time : to;
            return Math.max(0, ChronoUnit.MINUTES.between(from, end));
        }
    }

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 36_525 * 2;

    private final ZoneId zone;
    private final List<Hours> hours;
    private final boolean[] working = new boolean[DAYS];
    /** Working days before each day, so that any distance is one subtraction. */
    private final int[] before = new int[DAYS + 1];

    public OfficeCalendar(ZoneId zone, List<Hours> hours, Set<LocalDate> daysOff, Set<LocalDate> madeUp) {
        this.zone = zone;
        this.hours = List.copyOf(hours);
        for (int day = 0; day < DAYS; day++) {
            var date = FIRST.plusDays(day);
            var weekday = date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
            working[day] = madeUp.contains(date) || (weekday && !daysOff.contains(date));
            before[day + 1] = before[day] + (working[day] ? 1 : 0);
        }
    }

    @Override
    public long minutes(Instant from, Instant to) {
        return Math.max(0, sinceFirst(to) - sinceFirst(from));
    }

    /** Those in which a day is worked here and not there, or the other way round. */
    public Set<Integer> yearsUnlike(OfficeCalendar other) {
        return IntStream.range(0, DAYS)
                .filter(day -> working[day] != other.working[day])
                .mapToObj(day -> FIRST.plusDays(day).getYear())
                .collect(Collectors.toSet());
    }

    /** Minutes of a whole working day. */
    public long minutesADay() {
        return minutesBefore(LocalTime.MAX);
    }

    private long sinceFirst(Instant instant) {
        var local = instant.atZone(zone);
        int day = (int) Math.clamp(local.toLocalDate().toEpochDay() - FIRST.toEpochDay(), 0, DAYS - 1);
        return before[day] * minutesADay() + (working[day] ? minutesBefore(local.toLocalTime()) : 0);
    }

    private long minutesBefore(LocalTime time) {
        return hours.stream().mapToLong(each -> each.minutesBefore(time)).sum();
    }
}
