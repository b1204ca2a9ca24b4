package vn.langnghe.reporting.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;
import vn.langnghe.reporting.engine.ReportEngine.Reading;

/**
 * Everything the engine said to a question, of one and the same state.
 *
 * @param mixed whether rows are told by kind of case, to compare them with how their kinds go elsewhere
 * @param spreads of each median by its code
 * @param expected of each median that is compared by kind, by its code
 */
record Answers(
        AsOf asOf,
        boolean mixed,
        List<Map<String, @Nullable Object>> rows,
        Map<String, Spreads> spreads,
        Map<String, ExpectedMedians> expected) {

    static Answers of(ReportQuery query, List<Indicator> asked, Marks marks, Instant now, Reading reading) {
        boolean mixed = query.by().contains(Dimension.UNIT)
                && !query.by().contains(Dimension.KIND)
                && asked.stream().anyMatch(Indicator::isComparedByKind);
        var due = asked.stream().filter(Indicator::isOfDue).toList();
        var received = asked.stream().filter(each -> !each.isOfDue()).toList();
        var medians = received.stream()
                .filter(each -> each.measure() == Indicator.Measure.MEDIAN)
                .toList();
        var sql = new ReportSql(Population.of(query, now), Population.held(query, now), query.by(), marks);
        var rows = new ArrayList<>(received(sql, received, marks, mixed, reading));
        if (!due.isEmpty()) {
            var then = Population.due(query, now);
            var dueSql = new ReportSql(then, then, query.by(), marks);
            rows.addAll(rows(dueSql, due, marks, mixed, reading).figures(due));
        }
        return new Answers(
                reading.asOf(),
                mixed,
                rows,
                medians.isEmpty() ? Map.of() : Spreads.of(medians, sql, reading),
                mixed ? ExpectedMedians.of(medians, sql, reading) : Map.of());
    }

    private static List<Map<String, @Nullable Object>> received(
            ReportSql sql, List<Indicator> asked, Marks marks, boolean mixed, Reading reading) {
        var held = asked.stream()
                .filter(each -> each.holder() && sql.followsHolders())
                .toList();
        var others = asked.stream().filter(each -> !held.contains(each)).toList();
        return rows(sql, asked, marks, mixed, reading).columns(others, held);
    }

    private static Rows rows(ReportSql sql, List<Indicator> asked, Marks marks, boolean mixed, Reading reading) {
        var rows = new Rows(sql, marks.names(), ReportSql.sums(asked));
        reading.numbers(sql.lines(asked, mixed), rows::add);
        return rows;
    }
}
