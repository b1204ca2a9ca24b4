package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a year's calendar must not say. */
public final class CalendarFaults {

    private CalendarFaults() {}

    public static List<Fault> of(CalendarYear calendar) {
        var faults = new ArrayList<Fault>();
        calendar.off().keySet().forEach(day -> inYear(calendar, "off", day, faults));
        calendar.makeUp().forEach((day, instead) -> {
            inYear(calendar, "makeUp", day, faults);
            if (!WorkingCalendar.isWeekend(day)) {
                faults.add(Fault.of("makeUp[" + day + "]", "make-up-not-weekend"));
            }
            if (calendar.off().containsKey(day)) {
                faults.add(Fault.of("makeUp[" + day + "]", "off-and-worked"));
            }
            if (instead.getYear() == calendar.year() && !calendar.off().containsKey(instead)) {
                faults.add(Fault.of("makeUp[" + day + "].instead", "swap-without-day-off", instead.toString()));
            }
        });
        return faults;
    }

    private static void inYear(CalendarYear calendar, String list, LocalDate day, List<Fault> faults) {
        if (day.getYear() != calendar.year()) {
            faults.add(Fault.of(list + "[" + day + "]", "not-in-year", calendar.year()));
        }
    }
}
