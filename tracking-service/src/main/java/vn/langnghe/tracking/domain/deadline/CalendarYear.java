package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is special about a year besides its weekends.
 *
 * @param off days off, with the code of what they are for
 * @param makeUp Saturdays or Sundays worked, each with the working day given free for it
 */
public record CalendarYear(
        int year,
        Status status,
        String source,
        SortedMap<LocalDate, String> off,
        SortedMap<LocalDate, LocalDate> makeUp) {

    public CalendarYear {
        off = new TreeMap<>(off);
        makeUp = new TreeMap<>(makeUp);
    }

    public CalendarYear(
            int year, Status status, String source, Map<LocalDate, String> off, Map<LocalDate, LocalDate> makeUp) {
        this(year, status, source, new TreeMap<>(off), new TreeMap<>(makeUp));
    }

    /** Whether the yearly decision is known. */
    public enum Status {
        DECIDED,
        /** Entered by people before the decision is out. */
        PROVISIONAL,
        /** Computed from the Labour Code and the lunar calendar, since nothing was entered. */
        COMPUTED
    }
}
