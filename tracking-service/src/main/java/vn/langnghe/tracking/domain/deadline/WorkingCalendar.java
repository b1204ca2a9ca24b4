package vn.langnghe.tracking.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** Which days are worked: those made up for, and Monday to Friday unless they are off. */
public final class WorkingCalendar {

    /** Reason of a Saturday or Sunday that is nothing else. */
    public static final String WEEKEND = "WEEKEND";

    private final IntFunction<CalendarYear> source;
    private final OfficeHours hours;
    private final Map<Integer, CalendarYear> years = new ConcurrentHashMap<>();
    private final Map<Integer, int[]> worked = new ConcurrentHashMap<>();

    public WorkingCalendar(IntFunction<CalendarYear> source, OfficeHours hours) {
        this.source = source;
        this.hours = hours;
    }

    public OfficeHours hours() {
        return hours;
    }

    public CalendarYear year(int year) {
        return years.computeIfAbsent(year, source::apply);
    }

    public boolean isWorking(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    public boolean isMakeUp(LocalDate day) {
        return year(day.getYear()).makeUp().containsKey(day);
    }

    /** Why the day is not worked; empty when it is. */
    public Optional<String> dayOff(LocalDate day) {
        if (isMakeUp(day)) {
            return Optional.empty();
        }
        var holiday = Optional.ofNullable(year(day.getYear()).off().get(day));
        return holiday.isPresent() ? holiday : Optional.of(WEEKEND).filter(_ -> isWeekend(day));
    }

    /** How many days are worked from one day on and before another. */
    long workingDays(LocalDate from, LocalDate before) {
        var days = 0L;
        for (var year = from.getYear(); year < before.getYear(); year++) {
            var last = LocalDate.of(year, 12, 31);
            days += before(last) + (isWorking(last) ? 1 : 0);
        }
        return days + before(before) - before(from);
    }

    /** How many days are worked in its year before this day. */
    private int before(LocalDate day) {
        return worked.computeIfAbsent(day.getYear(), this::worked)[day.getDayOfYear() - 1];
    }

    private int[] worked(int year) {
        var first = LocalDate.of(year, 1, 1);
        var before = new int[first.lengthOfYear()];
        for (var day = 1; day < before.length; day++) {
            before[day] = before[day - 1] + (isWorking(first.plusDays(day - 1)) ? 1 : 0);
        }
        return before;
    }

    public LocalDate nextWorking(LocalDate from) {
        var day = from;
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    public boolean provisional(LocalDate day) {
        return year(day.getYear()).status() != CalendarYear.Status.DECIDED;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
