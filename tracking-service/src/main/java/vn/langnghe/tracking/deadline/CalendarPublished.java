package vn.langnghe.tracking.deadline;

import java.time.LocalDate;
import java.util.List;
import vn.langnghe.tracking.domain.deadline.CalendarYear;

/** A year as all others are told of it. */
record CalendarPublished(
        int year, int version, CalendarYear.Status status, String source, List<DayOff> off, List<MadeUp> makeUp) {

    record DayOff(LocalDate date, String day) {}

    record MadeUp(LocalDate date, LocalDate instead) {}

    static CalendarPublished of(CalendarYear year, int version) {
        return new CalendarPublished(
                year.year(),
                version,
                year.status(),
                year.source(),
                year.off().entrySet().stream()
                        .map(day -> new DayOff(day.getKey(), day.getValue()))
                        .toList(),
                year.makeUp().entrySet().stream()
                        .map(day -> new MadeUp(day.getKey(), day.getValue()))
                        .toList());
    }
}
