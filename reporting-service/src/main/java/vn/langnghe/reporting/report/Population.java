package vn.langnghe.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.reporting.engine.ReportEngine;

/**
 * The cases a question is about, the same for every figure of a report.
 *
 * @param from the table they are read from
 * @param where SQL over the facts; days and times are written out, so that the engine plans a question only once, and
 *     only words are bound
 */
record Population(String from, String where, List<String> values, String now) {

    /** The cases received in the period. */
    static Population of(ReportQuery query, Instant now) {
        return within("received_day BETWEEN " + day(query.from()) + " AND " + day(query.to()), "unit", query, now);
    }

    /** As above, but of the units that held them when their deadline passed. */
    static Population held(ReportQuery query, Instant now) {
        return within("received_day BETWEEN " + day(query.from()) + " AND " + day(query.to()), "holder", query, now);
    }

    /** Those cases with each unit they lay with. */
    Population byUnit() {
        return new Population(ReportEngine.BY_UNIT, where, values, now);
    }

    /** Of those the cases that lay with several. */
    Population handedOn() {
        return new Population(ReportEngine.HANDED_ON, where, values, now);
    }

    /** The cases of either. */
    Population or(Population other) {
        return where.equals(other.where)
                ? this
                : new Population(
                        from,
                        "(" + where + ") OR (" + other.where + ")",
                        Stream.concat(values.stream(), other.values.stream()).toList(),
                        now);
    }

    /** The cases first answered in the period, whenever they were received. */
    static Population answered(ReportQuery query, Instant now) {
        return within("answered_day BETWEEN " + day(query.from()) + " AND " + day(query.to()), "unit", query, now);
    }

    /**
     * The cases that were to be answered in the period and by now, of the units that held them then; their months are
     * those of their deadlines.
     */
    static Population due(ReportQuery query, Instant now) {
        var due = within("owed_day BETWEEN " + day(query.from()) + " AND " + day(query.to()), "holder", query, now);
        return new Population(
                "(SELECT * REPLACE (owed_month AS received_month) FROM " + due.from + ")",
                due.where + " AND owed_at < " + due.now,
                due.values,
                due.now);
    }

    /** The cases received by the last day and open now. */
    static Population open(ReportQuery query, Instant now) {
        return open(query, "unit", now);
    }

    /** As above, but of the units that held them when their deadline passed. */
    static Population openHeld(ReportQuery query, Instant now) {
        return open(query, "holder", now);
    }

    private static Population open(ReportQuery query, String unit, Instant now) {
        return within("received_day <= " + day(query.to()) + " AND standing = 'OPEN'", unit, query, now);
    }

    private static Population within(String period, String unit, ReportQuery query, Instant now) {
        var conditions = new ArrayList<>(List.of(period));
        var values = new ArrayList<String>();
        query.filters().forEach((dimension, keys) -> {
            var key = dimension == Dimension.UNIT
                    ? "coalesce(" + unit + ", '" + Dimension.NONE + "')"
                    : dimension.keySql();
            conditions.add(key + " IN (" + marks(keys.size()) + ")");
            values.addAll(keys);
        });
        var units = query.units();
        if (units != null) {
            conditions.add(units.isEmpty() ? "false" : unit + " IN (" + marks(units.size()) + ")");
            values.addAll(units);
        }
        if (query.unrestricted()) {
            conditions.add("NOT restricted");
        }
        var time = LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        return new Population("facts", String.join(" AND ", conditions), values, "TIMESTAMP '" + time + '\'');
    }

    private static String day(LocalDate day) {
        return "DATE '" + day + '\'';
    }

    /** A table of them to select from, with what is true of each at this moment. */
    String sql() {
        return "(SELECT *, (standing = 'OPEN' AND coalesce(due_at < coalesce(stopped_at, " + now + "), false))"
                + " AS overdue, coalesce(promise_ends_at <= " + now + ", false) AS promise_overdue,"
                + " date_diff('minute', received_at, " + now + ") AS age_minutes, (age_minutes + "
                + ReportEngine.TENTH / 2 + ") // " + ReportEngine.TENTH + " AS age_minutes_tenths FROM " + from
                + " WHERE " + where + ")";
    }

    /** Whether a case is one of them, as a number. */
    String flag() {
        return "coalesce((" + where + ")::INTEGER, 0)";
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
