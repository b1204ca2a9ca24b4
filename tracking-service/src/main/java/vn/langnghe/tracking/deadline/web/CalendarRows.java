package vn.langnghe.tracking.deadline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.deadline.CalendarEntry;

/** Which control of the calendar's form a fault belongs to. A fault knows its row by place or, once read, by day. */
final class CalendarRows {

    private static final Pattern ROW = Pattern.compile("(?<list>off|makeUp)\\[(?<row>[0-9-]+)](\\.(?<part>[a-z]+))?");
    private static final Map<String, String> CONTROLS =
            Map.of("off.date", "off", "off.day", "name", "makeUp.date", "made", "makeUp.instead", "instead");

    private CalendarRows() {}

    /** The id of the control; of what is in no row the field itself. */
    static String control(String field, CalendarEntry entry) {
        var row = ROW.matcher(field);
        if (!row.matches()) {
            return field;
        }
        var part = Objects.requireNonNullElse(row.group("part"), "date");
        var place = place(row.group("row"), days(row.group("list"), entry));
        return CONTROLS.getOrDefault(row.group("list") + "." + part, field) + place;
    }

    private static int place(String row, List<@Nullable String> days) {
        return row.contains("-") ? days.indexOf(row) : Integer.parseInt(row);
    }

    private static List<@Nullable String> days(String list, CalendarEntry entry) {
        var off = Objects.requireNonNullElse(entry.off(), List.<CalendarEntry.DayOff>of());
        var made = Objects.requireNonNullElse(entry.makeUp(), List.<CalendarEntry.MadeUp>of());
        var days = new ArrayList<@Nullable String>();
        if (list.equals("off")) {
            off.forEach(row -> days.add(row.date()));
        } else {
            made.forEach(row -> days.add(row.date()));
        }
        return days;
    }
}
