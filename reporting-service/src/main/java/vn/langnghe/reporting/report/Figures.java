package vn.langnghe.reporting.report;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes figures of the engine's columns, and withholds those made of too few cases. */
final class Figures {

    /** How many average cases a small unit is mixed with. */
    private static final int SHRINKAGE = 10;

    private static final double MINUTES_AN_HOUR = 60;

    private Figures() {}

    static Value value(Indicator indicator, Map<String, @Nullable Object> columns, @Nullable Value overall) {
        var code = indicator.code();
        long n = number(columns.get(code + ".n"));
        if (n == 0) {
            return Value.none();
        }
        if (n < indicator.minimum()) {
            return Value.withheld(n);
        }
        return switch (indicator.measure()) {
            case RATE -> adjusted(Value.rate(number(columns.get(code + ".sum")), n), overall);
            case MEAN -> mean(n, decimal(columns.get(code + ".sum")), decimal(columns.get(code + ".squares")));
            case SUM -> Value.sum(n, decimal(columns.get(code + ".sum")));
            case MEDIAN -> {
                var spread = decimals(columns.get(code + ".spread"));
                double minutes = MINUTES_AN_HOUR; // measured in whole minutes, told in hours
                yield Value.spread(
                        n,
                        spread.get(0) / minutes,
                        spread.get(1) / minutes,
                        spread.get(2) / minutes,
                        spread.get(3) / minutes);
            }
        };
    }

    private static Value adjusted(Value rate, @Nullable Value overall) {
        if (overall == null || overall.value() == null || rate.count() == null) {
            return rate;
        }
        return rate.adjustedTo((rate.count() + SHRINKAGE * overall.value()) / (rate.n() + SHRINKAGE));
    }

    private static Value mean(long n, double sum, double squares) {
        double mean = sum / n;
        double variance = n < 2 ? 0 : Math.max(0, squares - n * mean * mean) / (n - 1);
        return Value.mean(n, mean, Math.sqrt(variance));
    }

    static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static double decimal(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static List<Double> decimals(@Nullable Object value) {
        if (!(value instanceof Array array)) {
            throw new IllegalStateException("no spread where there are cases");
        }
        try {
            return java.util.Arrays.stream((Object[]) array.getArray())
                    .map(Figures::decimal)
                    .toList();
        } catch (SQLException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
