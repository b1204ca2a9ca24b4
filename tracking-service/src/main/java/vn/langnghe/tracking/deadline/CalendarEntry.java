package vn.langnghe.tracking.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.deadline.CalendarYear;

/** A year as files, the API and the store write it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarEntry(
        @Nullable Integer year,
        @Nullable String status,
        @Nullable String source,
        @Nullable List<DayOff> off,
        @Nullable List<MadeUp> makeUp) {

    /** A day off and what it is for. */
    public record DayOff(@Nullable String date, @Nullable String day) {}

    /** A Saturday worked instead of a working day given free. */
    public record MadeUp(@Nullable String date, @Nullable String instead) {}

    public static CalendarEntry of(CalendarYear year) {
        return new CalendarEntry(
                year.year(),
                year.status().name().toLowerCase(Locale.ROOT),
                year.source(),
                year.off().entrySet().stream()
                        .map(day -> new DayOff(day.getKey().toString(), day.getValue()))
                        .toList(),
                year.makeUp().entrySet().stream()
                        .map(day -> new MadeUp(
                                day.getKey().toString(), day.getValue().toString()))
                        .toList());
    }
}
