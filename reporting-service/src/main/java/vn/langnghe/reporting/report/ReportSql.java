package vn.langnghe.reporting.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.reporting.engine.ReportEngine.Question;
import vn.langnghe.reporting.report.Indicator.Measure;

/** Writes the statements that answer a report, each one look through the facts. */
final class ReportSql {

    /** The column that tells whether time alone changes nothing about a case any more. */
    static final String STEADY = "steady";

    static final List<String> COUNTS = Stream.of(
                    Stream.of("received"), Marks.COUNTED.keySet().stream(), Stream.of("senders"))
            .flatMap(names -> names)
            .toList();

    /** Added to a measure's number: lines that count in the rows only, and in the total only. */
    static final int ROWS_ONLY = 1_000;

    static final int TOTAL_ONLY = 2_000;

    /** The cases a count is of. */
    static Optional<String> condition(String count) {
        return switch (count) {
            case "received" -> Optional.of("true");
            case "senders" -> Optional.of("senders > 0");
            default ->
                Optional.ofNullable(Marks.COUNTED.get(count)).map(condition -> "coalesce(" + condition + ", false)");
        };
    }

    private final Population population;
    private final Population held;
    private final List<Dimension> by;
    private final Marks marks;

    /** {@code held}: whose deadline passed in the units asked for, wherever they are now. */
    ReportSql(Population population, Population held, List<Dimension> by, Marks marks) {
        this.population = population;
        this.held = held;
        this.by = by;
        this.marks = marks;
    }

    List<Dimension> by() {
        return by;
    }

    /** What {@link #lines} sums up beside the marks: under which name, and what of each case. */
    private record Sum(String name, String of) {

        static List<Sum> all(List<Indicator> indicators) {
            var sums = new ArrayList<>(List.of(new Sum("senders", "senders")));
            for (var indicator : indicators) {
                var code = indicator.code();
                var column = indicator.column();
                if (indicator.isWeighted()) {
                    sums.add(new Sum(code + ".n", indicator.weightColumn()));
                }
                if (indicator.isAddedUp()) {
                    sums.add(new Sum(code + ".sum", column));
                }
                if (indicator.measure() == Measure.MEAN) {
                    sums.add(new Sum(code + ".squares", column + " * " + column));
                }
            }
            return sums;
        }
    }

    /** The names of what {@link #lines} sums up beside the marks. */
    static List<String> sums(List<Indicator> indicators) {
        return Sum.all(indicators).stream().map(Sum::name).toList();
    }

    /** Whether cases count elsewhere than where they are, for those indicators that follow their holder. */
    boolean followsHolders() {
        return by.contains(Dimension.UNIT) || !held.equals(population);
    }

    /**
     * Cases with the same keys, holder, kind, places and marks; holder and kind only where the report looks at them, the
     * places being whether they are and whether they were in the units asked for.
     */
    Question lines(List<Indicator> indicators, boolean mixed) {
        var columns = new ArrayList<String>();
        by.forEach(dimension -> columns.add(dimension.codeSql()));
        columns.add(by.contains(Dimension.UNIT) ? "holder_code" : "0");
        columns.add(mixed ? "kind_code" : "0");
        columns.add(held.equals(population) ? "1, 1" : population.flag() + ", " + held.flag());
        columns.add(marks.sql());
        columns.add("count(*)");
        Sum.all(indicators).forEach(sum -> columns.add("coalesce(sum(" + sum.of() + "), 0)::DOUBLE"));
        var either = population.or(held);
        return new Question(
                "SELECT " + String.join(", ", columns) + " FROM " + either.sql() + " cases GROUP BY ALL",
                held.equals(population)
                        ? either.values()
                        : Stream.concat(either.values().stream(), either.values().stream())
                                .toList());
    }

    /** A statement in which the population stands so many times. */
    private Question question(String sql, int times) {
        return new Question(
                sql,
                Collections.nCopies(times, population.values()).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * How many cases of each row each measure counts, by tenths of an hour. By unit a case stands with each it lay with,
     * in the total once: the few that changed hands are counted for rows and for the total apart.
     */
    Question tallies(List<Indicator> medians) {
        var each = new ArrayList<String>();
        for (int measure = 0; measure < medians.size(); measure++) {
            var median = medians.get(measure);
            if (!median.ownTime() || !followsHolders()) {
                each.add(tally(measure, median, population, "true"));
            } else if (!held.equals(population)) {
                each.add(tally(measure, median, population.byUnit(), "true"));
            } else {
                each.add(tally(measure, median, population, "hand_offs = 0"));
                each.add(tally(measure + ROWS_ONLY, median, population.handedOn(), "true"));
                each.add(tally(measure + TOTAL_ONLY, median, population, "hand_offs > 0"));
            }
        }
        return question(String.join(" UNION ALL ", each), each.size());
    }

    /** How many cases of each kind took so many tenths of an hour, in all rows. */
    Question timesByKind(Indicator median) {
        return ofKinds(List.of("kind_code", median.value() + "_tenths"), median);
    }

    /** How many cases of each kind have this measure, by row. */
    Question rowsByKind(Indicator median) {
        return ofKinds(
                Stream.concat(by.stream().map(Dimension::codeSql), Stream.of("kind_code"))
                        .toList(),
                median);
    }

    private Question ofKinds(List<String> columns, Indicator median) {
        return question(
                "SELECT " + String.join(", ", columns) + ", count(*) FROM " + population.from() + " WHERE "
                        + population.where() + " AND (" + median.amongSql() + ") AND " + median.value()
                        + "_tenths IS NOT NULL GROUP BY ALL",
                1);
    }

    private String tally(int measure, Indicator median, Population asked, String which) {
        var columns = new ArrayList<>(List.of(measure + " AS measure"));
        var tenths = median.value() + "_tenths";
        by.forEach(dimension -> columns.add(dimension.codeSql()));
        columns.add(tenths);
        columns.add("count(*)");
        var from =
                median.isOfNow() ? asked.sql() + " cases WHERE " : asked.from() + " WHERE " + asked.where() + " AND ";
        return "SELECT " + String.join(", ", columns) + " FROM " + from + which + " AND (" + median.amongSql()
                + ") AND " + tenths + " IS NOT NULL GROUP BY ALL";
    }
}
