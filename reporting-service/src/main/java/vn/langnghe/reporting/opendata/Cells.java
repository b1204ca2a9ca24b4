package vn.langnghe.reporting.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.langnghe.reporting.opendata.Edition.Cell;
import vn.langnghe.reporting.opendata.Edition.Line;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.Report.Definition;
import vn.langnghe.reporting.report.Report.Row;

/** Which cells of a report of one quarter may be told, each column by itself. */
final class Cells {

    /** Fewer cases than this stay blank. */
    static final int LEAST_CASES = 5;

    private Cells() {}

    static long least(Definition definition) {
        return Math.max(LEAST_CASES, definition.minimum());
    }

    static List<Line> told(Report report) {
        var small = blank(report.rows(), row -> row.count(Edition.RECEIVED), LEAST_CASES);
        var withheld = new LinkedHashMap<String, Set<String>>();
        for (var definition : report.definitions()) {
            var code = definition.code();
            withheld.put(code, blank(report.rows(), row -> row.figure(code).n(), least(definition)));
        }
        var lines = new ArrayList<Line>();
        for (var row : report.rows()) {
            lines.add(line(row, report.definitions(), small, withheld));
        }
        lines.add(total(report));
        return lines;
    }

    private static Set<String> blank(List<Row> rows, ToLongFunction<Row> size, long least) {
        return Suppression.of(rows.stream().collect(Collectors.toMap(Row::key, size::applyAsLong)), least);
    }

    private static Line line(
            Row row, List<Definition> definitions, Set<String> small, Map<String, Set<String>> withheld) {
        var cells = new LinkedHashMap<String, Cell>();
        if (!small.contains(row.key())) {
            cells.put(Edition.RECEIVED, received(row));
            for (var definition : definitions) {
                if (!withheld.getOrDefault(definition.code(), Set.of()).contains(row.key())) {
                    cells.put(definition.code(), figure(row, definition));
                }
            }
        }
        return new Line(row.key(), row.count("synthetic") > 0, cells);
    }

    private static Line total(Report report) {
        var total = report.totals();
        var cells = new LinkedHashMap<String, Cell>();
        if (total.count(Edition.RECEIVED) >= LEAST_CASES) {
            cells.put(Edition.RECEIVED, received(total));
            report.definitions().stream()
                    .filter(each -> total.figure(each.code()).n() >= least(each))
                    .forEach(each -> cells.put(each.code(), figure(total, each)));
        }
        return new Line(Edition.TOTAL, total.count("synthetic") > 0, cells);
    }

    private static Cell received(Row row) {
        long count = row.count(Edition.RECEIVED);
        return new Cell((double) count, count);
    }

    private static Cell figure(Row row, Definition definition) {
        var figure = row.figure(definition.code());
        return new Cell(figure.value(), figure.n());
    }
}
