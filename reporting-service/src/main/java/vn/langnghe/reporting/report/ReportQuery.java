package vn.langnghe.reporting.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    public ReportQuery on(String otherReport) {
        return new ReportQuery(otherReport, from, to, by, filters, units);
    }

    /** The same question over as many days right before. */
    public ReportQuery before() {
        return between(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    public ReportQuery between(LocalDate first, LocalDate last) {
        return new ReportQuery(report, first, last, by, filters, units);
    }
}
