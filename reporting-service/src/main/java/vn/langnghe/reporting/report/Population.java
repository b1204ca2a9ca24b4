package vn.langnghe.reporting.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The cases a question is about, as a piece of SQL with its values: the same for every figure of a report. */
record Population(String sql, List<Object> values) {

    static Population of(ReportQuery query, Instant now) {
        var values = new ArrayList<Object>();
        var conditions = new ArrayList<String>();
        values.add(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        conditions.add("received_day BETWEEN ? AND ?");
        values.add(query.from());
        values.add(query.to());
        query.filters().forEach((dimension, keys) -> {
            conditions.add(dimension.keySql() + " IN (" + marks(keys.size()) + ")");
            values.addAll(keys);
        });
        if (query.units() != null) {
            conditions.add(
                    query.units().isEmpty()
                            ? "false"
                            : "unit IN (" + marks(query.units().size()) + ")");
            values.addAll(query.units());
        }
        return new Population(
                "(SELECT *, (standing = 'OPEN' AND coalesce(due_at < coalesce(stopped_at, ?::TIMESTAMP), false))"
                        + " AS overdue FROM facts WHERE " + String.join(" AND ", conditions) + ")",
                values);
    }

    private static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }
}
