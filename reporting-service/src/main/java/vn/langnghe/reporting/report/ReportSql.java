package vn.langnghe.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.reporting.engine.ReportEngine.Question;

/** Writes the statement that answers a report, with a row for the total whose {@code total} is true. */
final class ReportSql {

    static final List<String> COUNTS =
            List.of("received", "resolved", "late", "open", "overdue", "declined", "forwarded", "void", "synthetic");

    private final Population population;
    private final List<Dimension> by;

    ReportSql(Population population, List<Dimension> by) {
        this.population = population;
        this.by = by;
    }

    Question counts() {
        return question(
                by.stream().map(Dimension::sql).toList(),
                List.of(
                        "count(*) AS received",
                        "count(*) FILTER (standing = 'RESOLVED') AS resolved",
                        "count(*) FILTER (standing = 'RESOLVED' AND answered_late) AS late",
                        "count(*) FILTER (standing = 'OPEN') AS open",
                        "count(*) FILTER (overdue) AS overdue",
                        "count(*) FILTER (standing = 'DECLINED') AS declined",
                        "count(*) FILTER (standing = 'FORWARDED') AS forwarded",
                        "count(*) FILTER (standing = 'VOID') AS void",
                        "count(*) FILTER (synthetic) AS synthetic"));
    }

    /** Figures that follow who held the case at its deadline count there; all others where the case is now. */
    Question figures(List<Indicator> indicators, boolean holder) {
        var keys = by.stream()
                .map(each -> holder && each == Dimension.UNIT ? "holder" : each.sql())
                .toList();
        return question(keys, indicators.stream().flatMap(ReportSql::columns).toList());
    }

    private Question question(List<String> keys, List<String> figures) {
        var columns = new ArrayList<String>();
        for (int index = 0; index < keys.size(); index++) {
            columns.add(keys.get(index) + " AS key" + index);
        }
        columns.addAll(figures);
        if (keys.isEmpty()) {
            columns.add("true AS total");
            return new Question(
                    "SELECT " + String.join(", ", columns) + " FROM " + population.sql() + " cases",
                    population.values());
        }
        columns.add("grouping(" + keys.getFirst() + ") = 1 AS total");
        return new Question(
                "SELECT " + String.join(", ", columns) + " FROM " + population.sql()
                        + " cases GROUP BY GROUPING SETS ((" + String.join(", ", keys) + "), ())",
                population.values());
    }

    private static Stream<String> columns(Indicator indicator) {
        var code = '"' + indicator.code();
        var among = " FILTER (" + indicator.amongSql() + ")";
        return switch (indicator.measure()) {
            case RATE ->
                Stream.of(
                        "count(*)" + among + " AS " + code + ".n\"",
                        "count(*) FILTER ((" + indicator.amongSql() + ") AND (" + indicator.counts() + ")) AS " + code
                                + ".count\"");
            case MEDIAN ->
                Stream.of(
                        "count(" + indicator.value() + ")" + among + " AS " + code + ".n\"",
                        "quantile_cont(" + indicator.value() + ", [0.25, 0.5, 0.75, 0.9])" + among + " AS " + code
                                + ".spread\"");
            case MEAN ->
                Stream.of(
                        "count(" + indicator.value() + ")" + among + " AS " + code + ".n\"",
                        "avg(" + indicator.value() + ")" + among + " AS " + code + ".mean\"",
                        "coalesce(stddev_samp(" + indicator.value() + ")" + among + ", 0) AS " + code + ".deviation\"");
            case SUM ->
                Stream.of(
                        "count(" + indicator.value() + ")" + among + " AS " + code + ".n\"",
                        "coalesce(sum(" + indicator.value() + ")" + among + ", 0)::DOUBLE AS " + code + ".sum\"");
        };
    }
}
