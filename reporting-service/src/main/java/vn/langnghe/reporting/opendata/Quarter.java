package vn.langnghe.reporting.opendata;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/** A calendar quarter by its first day; its name is as {@code 2026-Q3}. */
public record Quarter(LocalDate first) {

    private static final Pattern NAME = Pattern.compile("(20\\d\\d)-Q([1-4])");

    static Quarter of(LocalDate day) {
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    public static Optional<Quarter> named(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new Quarter(
                        LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)) * 3 - 2, 1)))
                : Optional.empty();
    }

    public String name() {
        return first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
    }

    LocalDate last() {
        return first.plusMonths(3).minusDays(1);
    }

    Quarter before() {
        return new Quarter(first.minusMonths(3));
    }
}
