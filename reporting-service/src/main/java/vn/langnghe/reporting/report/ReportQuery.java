package vn.langnghe.reporting.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked for: cases received from the first to the last day, both included, broken down, filtered.
 *
 * @param units whose cases the caller may count; null is every unit
 * @param unrestricted leaves out the cases that are nobody else's business, for what anybody may read
 */
public record ReportQuery(
        String report,
        LocalDate from,
        LocalDate to,
        List<Dimension> by,
        Map<Dimension, Set<String>> filters,
        @Nullable Set<String> units,
        boolean unrestricted) {

    /** Nothing is asked for of earlier days, nor of more years at once. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public static final int LONGEST_YEARS = 20;

    public static final String TIME_COST = "time-cost";
    public static final String DYNAMISM = "dynamism";

    public ReportQuery(
            String report,
            LocalDate from,
            LocalDate to,
            List<Dimension> by,
            Map<Dimension, Set<String>> filters,
            @Nullable Set<String> units) {
        this(report, from, to, by, filters, units, false);
    }

    /** Of every unit, for anybody to read. */
    public static ReportQuery open(String report, LocalDate from, LocalDate to, Dimension... by) {
        return new ReportQuery(report, from, to, List.of(by), Map.of(), null, true);
    }

    public ReportQuery by(Dimension... dimensions) {
        return new ReportQuery(report, from, to, List.of(dimensions), filters, units, unrestricted);
    }

    /** Whether it asks for the cases of some units only. */
    boolean isOfUnits() {
        return units != null || filters.containsKey(Dimension.UNIT);
    }

    /** The same question of every unit, to compare one with. */
    public ReportQuery everywhere() {
        var others = without(Dimension.UNIT).filters;
        return new ReportQuery(report, from, to, by, others, null, unrestricted);
    }

    /** The same question, not broken down. */
    public ReportQuery whole() {
        return by(new Dimension[0]);
    }

    /** The same question, not filtered by this. */
    public ReportQuery without(Dimension dimension) {
        var others = new HashMap<>(filters);
        others.remove(dimension);
        return new ReportQuery(report, from, to, by, others, units, unrestricted);
    }

    public ReportQuery on(String otherReport) {
        return new ReportQuery(otherReport, from, to, by, filters, units, unrestricted);
    }

    /** The same question over all days to the last one that it may ask for. */
    public ReportQuery sinceEver() {
        var first = to.minusYears(LONGEST_YEARS);
        return between(first.isBefore(EARLIEST) ? EARLIEST : first, to);
    }

    /** The same question over as many whole months right before, else over as many days. */
    public ReportQuery before() {
        if (from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return between(from.minusMonths(months), from.minusDays(1));
        }
        return between(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /** The same days a year ago. */
    public ReportQuery lastYear() {
        return between(from.minusYears(1), to.minusYears(1));
    }

    public ReportQuery between(LocalDate first, LocalDate last) {
        return new ReportQuery(report, first, last, by, filters, units, unrestricted);
    }
}
