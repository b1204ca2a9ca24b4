package vn.langnghe.reporting.opendata;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A calendar quarter by its first day; its name is as {@code 2026-Q3}. */
public record Quarter(LocalDate first) {

    /** Most of what comes in late in a quarter is answered by then. */
    private static final int DAYS_AFTER = 30;

    private static final int FIVE_YEARS = 20;

    private static final Pattern NAME = Pattern.compile("(20\\d\\d)-Q([1-4])");

    /** Those that ended thirty days or longer ago, the latest first. */
    static List<Quarter> dueOn(LocalDate today) {
        return Stream.iterate(of(today.minusDays(DAYS_AFTER)).before(), Quarter::before)
                .limit(FIVE_YEARS)
                .toList();
    }

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
