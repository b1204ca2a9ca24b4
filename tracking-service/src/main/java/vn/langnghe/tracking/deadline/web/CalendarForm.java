package vn.langnghe.tracking.deadline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.deadline.CalendarEntry;

/** A year as the page's form writes it; rows without a date are left out. */
record CalendarForm(
        @Nullable String status,
        @Nullable String source,
        @Nullable List<String> offDate,
        @Nullable List<String> offDay,
        @Nullable List<String> madeDate,
        @Nullable List<String> madeInstead,
        @Nullable String note,
        @Nullable Integer version) {

    CalendarEntry entry(int year) {
        var off = new ArrayList<CalendarEntry.DayOff>();
        for (var i = 0; i < size(offDate); i++) {
            if (!at(offDate, i).isBlank()) {
                off.add(new CalendarEntry.DayOff(at(offDate, i), at(offDay, i)));
            }
        }
        var made = new ArrayList<CalendarEntry.MadeUp>();
        for (var i = 0; i < size(madeDate); i++) {
            if (!at(madeDate, i).isBlank() || !at(madeInstead, i).isBlank()) {
                made.add(new CalendarEntry.MadeUp(at(madeDate, i), at(madeInstead, i)));
            }
        }
        return new CalendarEntry(year, status, source, off, made);
    }

    private static int size(@Nullable List<String> values) {
        return values == null ? 0 : values.size();
    }

    private static String at(@Nullable List<String> values, int place) {
        return place < size(values)
                ? Objects.requireNonNullElse(Objects.requireNonNull(values).get(place), "")
                : "";
    }
}
