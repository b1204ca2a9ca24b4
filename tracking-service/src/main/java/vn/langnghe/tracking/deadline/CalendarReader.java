package vn.langnghe.tracking.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.CalendarFaults;
import vn.langnghe.tracking.domain.deadline.CalendarYear;
import vn.langnghe.tracking.domain.deadline.Fault;

/** Turns a written year into a calendar, or says everything that is wrong with it. */
final class CalendarReader {

    static final int FIRST = 2000;
    static final int LAST = 2100;

    private final Reading reading = new Reading();

    private CalendarReader() {}

    /** What was read: a calendar only when there is no fault. */
    record Result(Optional<CalendarYear> calendar, List<Fault> faults) {}

    static Result read(int year, CalendarEntry entry) {
        var reader = new CalendarReader();
        var calendar = reader.calendar(year, entry);
        var faults = reader.reading.faults();
        if (!faults.isEmpty()) {
            return new Result(Optional.empty(), faults);
        }
        var contradictions = CalendarFaults.of(calendar);
        return new Result(Optional.of(calendar).filter(_ -> contradictions.isEmpty()), contradictions);
    }

    private CalendarYear calendar(int year, CalendarEntry entry) {
        if (year < FIRST || year > LAST) {
            reading.fault("year", "range", String.valueOf(FIRST), String.valueOf(LAST));
        }
        if (entry.year() != null && entry.year() != year) {
            reading.fault("year", "other-year", year);
        }
        var status = reading.oneOf("status", entry.status(), CalendarYear.Status.class);
        if (status.filter(CalendarYear.Status.COMPUTED::equals).isPresent()) {
            reading.fault("status", "choice", "decided, provisional");
        }
        var source = reading.text("source", entry.source());
        return new CalendarYear(
                year, status.orElse(CalendarYear.Status.PROVISIONAL), source.orElse(""), off(entry.off()), made(entry));
    }

    private TreeMap<LocalDate, String> off(@Nullable List<CalendarEntry.DayOff> days) {
        var off = new TreeMap<LocalDate, String>();
        if (days == null || days.isEmpty()) {
            reading.fault("off", "required");
            return off;
        }
        for (var i = 0; i < days.size(); i++) {
            var at = "off[" + i + "].";
            var name = Objects.requireNonNullElse(days.get(i).day(), "OTHER");
            reading.oneOf(at + "day", name, Words.DAYS_OFF);
            var date = reading.date(at + "date", days.get(i).date());
            if (date.isPresent() && off.put(date.get(), Reading.canonical(name)) != null) {
                reading.fault(at + "date", "twice", date.get().toString());
            }
        }
        return off;
    }

    private TreeMap<LocalDate, LocalDate> made(CalendarEntry entry) {
        var made = new TreeMap<LocalDate, LocalDate>();
        var days = Objects.requireNonNullElse(entry.makeUp(), List.<CalendarEntry.MadeUp>of());
        for (var i = 0; i < days.size(); i++) {
            var at = "makeUp[" + i + "].";
            var date = reading.date(at + "date", days.get(i).date());
            var instead = reading.date(at + "instead", days.get(i).instead());
            if (date.isPresent() && instead.isPresent() && made.put(date.get(), instead.get()) != null) {
                reading.fault(at + "date", "twice", date.get().toString());
            }
        }
        return made;
    }
}
