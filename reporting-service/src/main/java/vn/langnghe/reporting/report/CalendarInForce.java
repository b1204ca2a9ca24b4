package vn.langnghe.reporting.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import vn.langnghe.reporting.domain.CalendarYear;
import vn.langnghe.reporting.domain.CalendarYears;
import vn.langnghe.reporting.domain.OfficeCalendar;
import vn.langnghe.reporting.domain.WorkingTime;

/** Measures by the years as they were told when it was last looked. */
public final class CalendarInForce implements WorkingTime {

    private final CalendarYears years;
    private final ZoneId zone;
    private volatile Known known;

    public CalendarInForce(CalendarYears years, ZoneId zone) {
        this.years = years;
        this.zone = zone;
        this.known = read(years.all());
    }

    private record Known(List<CalendarYear> told, OfficeCalendar calendar) {}

    private Known read(List<CalendarYear> told) {
        return new Known(told, ShippedCalendar.read(zone, told));
    }

    /** Says which years have other working days than before. */
    Set<Integer> lookAgain() {
        var told = years.all();
        var before = known;
        if (told.equals(before.told)) {
            return Set.of();
        }
        known = read(told);
        return known.calendar.yearsUnlike(before.calendar);
    }

    @Override
    public long minutes(Instant from, Instant to) {
        return known.calendar.minutes(from, to);
    }
}
