package vn.langnghe.reporting.report;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    QUARTER("quarter", "(received_month // 100) * 10 + (received_month % 100 + 2) // 3"),
    YEAR("year", "received_month // 100");

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

    String sql() {
        return sql;
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

    /** The key as it is written outside: 202611 is 2026-11, 20264 is 2026-Q4. */
    String key(@Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        if (this == MONTH && value instanceof Number month) {
            return "%04d-%02d".formatted(month.intValue() / 100, month.intValue() % 100);
        }
        if (this == QUARTER && value instanceof Number quarter) {
            return "%04d-Q%d".formatted(quarter.intValue() / 10, quarter.intValue() % 10);
        }
        return value.toString();
    }

    /** SQL that writes the key of a case, to compare a filter with. */
    String keySql() {
        return switch (this) {
            case MONTH -> "printf('%04d-%02d', received_month // 100, received_month % 100)";
            case QUARTER -> "printf('%04d-Q%d', received_month // 100, (received_month % 100 + 2) // 3)";
            case YEAR -> "(received_month // 100)::VARCHAR";
            default -> "coalesce(" + sql + ", '" + NONE + "')";
        };
    }
}
