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
