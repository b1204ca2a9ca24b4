package vn.langnghe.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked for: cases received from the first to the last day, both included, broken down, filtered.
 *
 * @param units whose cases the caller may count; null is every unit
 */
public record ReportQuery(
        String report,
        LocalDate from,
        LocalDate to,
        List<Dimension> by,
        Map<Dimension, Set<String>> filters,
        @Nullable Set<String> units) {

    public static final String TIME_COST = "time-cost";
    public static final String DYNAMISM = "dynamism";

    public ReportQuery by(Dimension... dimensions) {
        return new ReportQuery(report, from, to, List.of(dimensions), filters, units);
    }

    public ReportQuery between(LocalDate first, LocalDate last) {
        return new ReportQuery(report, first, last, by, filters, units);
    }
}
