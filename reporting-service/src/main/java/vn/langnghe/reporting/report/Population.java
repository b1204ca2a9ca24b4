package vn.langnghe.reporting.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The cases a question is about, as a piece of SQL with its values: the same for every figure of a report. */
record Population(String sql, List<Object> values) {

    /** The cases received in the period. */
    static Population of(ReportQuery query, Instant now) {
        return within("received_day BETWEEN ? AND ?", List.of(query.from(), query.to()), query, now);
    }

    /** The cases first answered in the period, whenever they were received. */
    static Population answered(ReportQuery query, Instant now) {
        return within("answered_day BETWEEN ? AND ?", List.of(query.from(), query.to()), query, now);
    }

    /** The cases received by the last day and open now. */
    static Population open(ReportQuery query, Instant now) {
        return within("received_day <= ? AND standing = 'OPEN'", List.of(query.to()), query, now);
    }

    private static Population within(String period, List<?> days, ReportQuery query, Instant now) {
        var conditions = new ArrayList<>(List.of(period));
        var values = new ArrayList<Object>();
        values.addAll(Collections.nCopies(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC)));
        values.addAll(days);
        query.filters().forEach((dimension, keys) -> {
            conditions.add(dimension.keySql() + " IN (" + marks(keys.size()) + ")");
            values.addAll(keys);
        });
        var units = query.units();
        if (units != null) {
            conditions.add(units.isEmpty() ? "false" : "unit IN (" + marks(units.size()) + ")");
            values.addAll(units);
        }
        if (query.unrestricted()) {
            conditions.add("NOT restricted");
        }
        return new Population(
                "(SELECT *, (standing = 'OPEN' AND coalesce(due_at < coalesce(stopped_at, ?::TIMESTAMP), false))"
                        + " AS overdue, coalesce(promise_ends_at <= ?::TIMESTAMP, false) AS promise_overdue,"
                        + " date_diff('minute', received_at, ?::TIMESTAMP) AS age_minutes"
                        + " FROM facts WHERE " + String.join(" AND ", conditions) + ")",
                values);
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
