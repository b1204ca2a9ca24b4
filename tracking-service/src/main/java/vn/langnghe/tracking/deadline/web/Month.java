package vn.langnghe.tracking.deadline.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.WorkingCalendar;

/** A month as it hangs on the wall: weeks from Monday to Sunday, empty places outside the month. */
record Month(YearMonth month, List<List<@Nullable Day>> weeks) {

    /**
     * One day; {@code why} names what it is off for.
     *
     * @param state {@code working}, {@code weekend}, {@code off} or {@code made-up}
     */
    record Day(
            int number,
            LocalDate date,
            String state,
            @Nullable String why) {}

    static List<Month> of(int year, WorkingCalendar calendar) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(YearMonth.of(year, month), calendar))
                .toList();
    }

    private static Month of(YearMonth month, WorkingCalendar calendar) {
        var weeks = new ArrayList<List<@Nullable Day>>();
        var last = month.atEndOfMonth();
        for (var monday = month.atDay(1).with(DayOfWeek.MONDAY); !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<@Nullable Day>();
            for (var i = 0; i < 7; i++) {
                var day = monday.plusDays(i);
                week.add(YearMonth.from(day).equals(month) ? of(day, calendar) : null);
            }
            weeks.add(week);
        }
        return new Month(month, weeks);
    }

    private static Day of(LocalDate day, WorkingCalendar calendar) {
        var why = calendar.dayOff(day).orElse(null);
        var state = calendar.isMakeUp(day)
                ? "made-up"
                : why == null ? "working" : why.equals(WorkingCalendar.WEEKEND) ? "weekend" : "off";
        return new Day(day.getDayOfMonth(), day, state, state.equals("off") ? why : null);
    }
}
