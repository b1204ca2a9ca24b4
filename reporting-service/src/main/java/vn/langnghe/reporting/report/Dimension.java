package vn.langnghe.reporting.report;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine;

/** By what a report may be broken down and filtered. */
public enum Dimension {
    UNIT("unit", "unit"),
    CHANNEL("channel", "channel"),
    COMPONENT("component", "component"),
    KIND("kind", "kind"),
    PLAN_ITEM("planItem", "plan_item"),
    COMMUNE("commune", "commune"),
    SENDER_TYPE("senderType", "sender_type"),
    ASSOCIATION("association", "association"),
    MONTH("month", "received_month"),
    QUARTER("quarter", "received_month // 3"),
    YEAR("year", "received_month // 12");

    /** The key of cases of which nothing is known in this respect. */
    public static final String NONE = "NONE";

    private final String id;
    private final String sql;

    Dimension(String id, String sql) {
        this.id = id;
        this.sql = sql;
    }

    public String id() {
        return id;
    }

    /** The column of a word. */
    String column() {
        return sql;
    }

    /** SQL of the key before it is written: restricted cases have one and the same, save for unit and time. */
    String sql() {
        return this == UNIT || isTime()
                ? sql
                : "CASE WHEN restricted THEN '" + ReportEngine.RESTRICTED + "' ELSE " + sql + " END";
    }

    /** SQL that writes a number for the key: time is one, every word has one. */
    String codeSql() {
        return isTime() ? sql : sql + "_code";
    }

    public static Optional<Dimension> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    public static String allowed() {
        return String.join(", ", Arrays.stream(values()).map(Dimension::id).toList());
    }

    public boolean isTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** The key as it is written outside: of months and quarters counted from the year 0, 2026-11 and 2026-Q4. */
    String key(@Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        if (this == MONTH && value instanceof Number month) {
            return "%04d-%02d".formatted(month.intValue() / 12, month.intValue() % 12 + 1);
        }
        if (this == QUARTER && value instanceof Number quarter) {
            return "%04d-Q%d".formatted(quarter.intValue() / 4, quarter.intValue() % 4 + 1);
        }
        return value.toString();
    }

    /** SQL that writes the key of a case, to compare a filter with. */
    String keySql() {
        return switch (this) {
            case MONTH -> "printf('%04d-%02d', received_month // 12, received_month % 12 + 1)";
            case QUARTER -> "printf('%04d-Q%d', received_month // 12, received_month % 12 // 3 + 1)";
            case YEAR -> "(received_month // 12)::VARCHAR";
            default -> "coalesce(" + sql() + ", '" + NONE + "')";
        };
    }
}
