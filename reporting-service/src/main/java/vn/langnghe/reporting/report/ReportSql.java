package vn.langnghe.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.reporting.engine.ReportEngine.Question;
import vn.langnghe.reporting.report.Indicator.Measure;

/**
 * Writes the statements that answer a report. What can be added up is asked by row only; a median cannot, so the total's
 * is asked for itself. What is counted is first made a number per case (nothing where the case does not belong), which
 * the engine adds up several times faster than it filters.
 */
final class ReportSql {

    static final List<String> COUNTS = List.of(
            "received", "resolved", "late", "open", "overdue", "declined", "forwarded", "void", "synthetic", "senders");

    private static final List<String> COUNTED = List.of(
            "1",
            "standing = 'RESOLVED'",
            "standing = 'RESOLVED' AND coalesce(answered_late, false)",
            "standing = 'OPEN'",
            "overdue",
            "standing = 'DECLINED'",
            "standing = 'FORWARDED'",
            "standing = 'VOID'",
            "synthetic",
            "senders");

    /** The cases a count is of. */
    static Optional<String> condition(String count) {
        int index = COUNTS.indexOf(count);
        return index < 0 ? Optional.empty() : Optional.of("(" + COUNTED.get(index) + ")::INTEGER > 0");
    }

    private final Population population;
    private final List<Dimension> by;

    ReportSql(Population population, List<Dimension> by) {
        this.population = population;
        this.by = by;
    }

    /** Cases and figures by row. */
    Question rows(List<Indicator> indicators) {
        var inner = new ArrayList<>(keys(false));
        var outer = new ArrayList<>(grouped());
        for (int index = 0; index < COUNTS.size(); index++) {
            inner.add("(" + COUNTED.get(index) + ")::INTEGER AS c" + index);
            outer.add("sum(c" + index + ") AS \"" + COUNTS.get(index) + '"');
        }
        indicators.stream().map(ReportSql::perCase).forEach(inner::add);
        indicators.stream().flatMap(ReportSql::figure).forEach(outer::add);
        return question(inner, outer, by.size());
    }

    /** Figures that follow who held the case at its deadline rather than where it is now. */
    Question holders(List<Indicator> indicators) {
        var inner = new ArrayList<>(keys(true));
        var outer = new ArrayList<>(grouped());
        indicators.stream().map(ReportSql::perCase).forEach(inner::add);
        indicators.stream().flatMap(ReportSql::figure).forEach(outer::add);
        return question(inner, outer, by.size());
    }

    /** Rates by row and kind of case, to compare like with like. */
    Question mix(List<Indicator> rates, boolean holder) {
        var inner = new ArrayList<>(keys(holder));
        inner.add("kind AS mixed");
        var outer = new ArrayList<>(grouped());
        outer.add("mixed");
        rates.stream().map(ReportSql::perCase).forEach(inner::add);
        rates.stream().flatMap(ReportSql::figure).forEach(outer::add);
        return question(inner, outer, by.size() + 1);
    }

    /** The medians of all cases together. */
    Question medians(List<Indicator> indicators) {
        var medians = indicators.stream()
                .filter(each -> each.measure() == Measure.MEDIAN)
                .toList();
        var inner = Stream.concat(Stream.of("1 AS one"), medians.stream().map(ReportSql::perCase))
                .toList();
        var outer = Stream.concat(
                        Stream.of("count(one) AS cases"), medians.stream().map(ReportSql::spread))
                .toList();
        return question(inner, outer, 0);
    }

    private List<String> keys(boolean holder) {
        var keys = new ArrayList<String>();
        for (int index = 0; index < by.size(); index++) {
            var dimension = by.get(index);
            keys.add((holder && dimension == Dimension.UNIT ? "holder" : dimension.sql()) + " AS key" + index);
        }
        return keys;
    }

    private List<String> grouped() {
        var keys = new ArrayList<String>();
        for (int index = 0; index < by.size(); index++) {
            keys.add("key" + index);
        }
        return keys;
    }

    private Question question(List<String> inner, List<String> outer, int keys) {
        var groups = outer.stream().limit(keys).collect(Collectors.joining(", "));
        return new Question(
                "SELECT " + String.join(", ", outer) + " FROM (SELECT " + String.join(", ", inner) + " FROM "
                        + population.sql() + " cases) numbers" + (keys == 0 ? "" : " GROUP BY " + groups),
                population.values());
    }

    private static String perCase(Indicator indicator) {
        var value = indicator.measure() == Measure.RATE
                ? "coalesce(" + indicator.counts() + ", false)::INTEGER"
                : indicator.value();
        return indicator.among() == null
                ? value + " AS " + column(indicator)
                : "CASE WHEN " + indicator.among() + " THEN " + value + " END AS " + column(indicator);
    }

    private static Stream<String> figure(Indicator indicator) {
        var column = column(indicator);
        var code = '"' + indicator.code();
        var n = "count(" + column + ") AS " + code + ".n\"";
        var sum = "coalesce(sum(" + column + "), 0)::DOUBLE AS " + code + ".sum\"";
        return switch (indicator.measure()) {
            case RATE, SUM -> Stream.of(n, sum);
            case MEDIAN -> Stream.of(n, spread(indicator));
            case MEAN ->
                Stream.of(
                        n,
                        sum,
                        "coalesce(sum(" + column + "::DOUBLE * " + column + "), 0)::DOUBLE AS " + code + ".squares\"");
        };
    }

    private static String spread(Indicator indicator) {
        return "quantile_cont(" + column(indicator) + ", [0.25, 0.5, 0.75, 0.9]) AS \"" + indicator.code()
                + ".spread\"";
    }

    private static String column(Indicator indicator) {
        return "\"of_" + indicator.code() + '"';
    }
}
