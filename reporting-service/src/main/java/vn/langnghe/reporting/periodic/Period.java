package vn.langnghe.reporting.periodic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reporting period by its name: {@code 2026-11}, {@code 2026-Q3}, {@code 2026-H1}, {@code 2026-9M}, {@code 2026},
 * {@code 2026-PLAN}.
 */
public record Period(String name, Kind kind, YearMonth first, YearMonth last) {

    /** How long a period is. */
    public enum Kind {
        MONTH,
        QUARTER,
        HALF_YEAR,
        NINE_MONTHS,
        YEAR,
        /** What became of the plan during the year, item by item. */
        PLAN_YEAR
    }

    private static final Pattern NAME =
            Pattern.compile("(20\\d\\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)|(PLAN)))?");

    public static Optional<Period> of(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            int month = Integer.parseInt(parts.group(2));
            return Optional.of(months(name, Kind.MONTH, year, month, month));
        }
        if (parts.group(3) != null) {
            int quarter = Integer.parseInt(parts.group(3));
            return Optional.of(months(name, Kind.QUARTER, year, quarter * 3 - 2, quarter * 3));
        }
        if (parts.group(4) != null) {
            int half = Integer.parseInt(parts.group(4));
            return Optional.of(months(name, Kind.HALF_YEAR, year, half * 6 - 5, half * 6));
        }
        if (parts.group(6) != null) {
            return Optional.of(months(name, Kind.PLAN_YEAR, year, 1, 12));
        }
        return Optional.of(
                parts.group(5) != null
                        ? months(name, Kind.NINE_MONTHS, year, 1, 9)
                        : months(name, Kind.YEAR, year, 1, 12));
    }

    /** Every report of a year, in the order in which they fall due. */
    public static List<Period> ofYear(int year) {
        var names = new ArrayList<String>();
        for (int month = 1; month <= 12; month++) {
            names.add("%d-%02d".formatted(year, month));
            if (month % 3 == 0) {
                names.add("%d-Q%d".formatted(year, month / 3));
            }
            switch (month) {
                case 6 -> names.add(year + "-H1");
                case 9 -> names.add(year + "-9M");
                case 12 -> names.addAll(List.of(year + "-H2", Integer.toString(year), year + "-PLAN"));
                default -> {}
            }
        }
        return names.stream().flatMap(name -> of(name).stream()).toList();
    }

    /** The one of its kind right before it; of nine months and of years, that of the year before. */
    Period before() {
        return switch (kind) {
            case MONTH, QUARTER, HALF_YEAR -> ending(first.minusMonths(1));
            case NINE_MONTHS, YEAR, PLAN_YEAR -> lastYear();
        };
    }

    Period lastYear() {
        return ending(last.minusYears(1));
    }

    private Period ending(YearMonth end) {
        int year = end.getYear();
        int month = end.getMonthValue();
        var named = switch (kind) {
            case MONTH -> end.toString();
            case QUARTER -> year + "-Q" + month / 3;
            case HALF_YEAR -> year + "-H" + month / 6;
            case NINE_MONTHS -> year + "-9M";
            case YEAR -> Integer.toString(year);
            case PLAN_YEAR -> year + "-PLAN";
        };
        return months(named, kind, year, month - (last.getMonthValue() - first.getMonthValue()), month);
    }

    private static Period months(String name, Kind kind, int year, int first, int last) {
        return new Period(name, kind, YearMonth.of(year, first), YearMonth.of(year, last));
    }

    /**
     * First and last day counted. A cut-off of 15 (NĐ 09/2019/NĐ-CP, Đ12) means from the 15th of the month before the
     * period to the 14th of its last month; 1 means calendar months.
     */
    public LocalDate from(int cutOff) {
        return cutOff == 1 ? first.atDay(1) : first.minusMonths(1).atDay(cutOff);
    }

    public LocalDate to(int cutOff) {
        return cutOff == 1 ? last.atEndOfMonth() : last.atDay(cutOff - 1);
    }
}
