package vn.langnghe.reporting.report;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes figures of the engine's columns, and withholds those made of too few cases. */
final class Figures {

    /** How many average cases a small unit is mixed with. */
    private static final int SHRINKAGE = 10;

    private static final double TENTHS_AN_HOUR = 10;

    private Figures() {}

    static Value value(Indicator indicator, Map<String, @Nullable Object> columns, @Nullable Value overall) {
        var code = indicator.code();
        var spread = columns.get(code + ".spread") instanceof Spread found ? found : null;
        long n = spread == null ? number(columns.get(code + ".n")) : spread.n();
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
            case MEDIAN -> median(code, Objects.requireNonNull(spread, "no spread where there are cases"), columns);
        };
    }

    private static Value median(String code, Spread spread, Map<String, @Nullable Object> columns) {
        var hours = hours(spread);
        return columns.get(code + ".expected") instanceof ExpectedMedians.Expected(var tenths)
                ? hours.expecting(tenths / TENTHS_AN_HOUR)
                : hours;
    }

    /** Counted in tenths, told in hours. */
    private static Value hours(Spread tenths) {
        return Value.spread(
                tenths.n(),
                tenths.low() / TENTHS_AN_HOUR,
                tenths.median() / TENTHS_AN_HOUR,
                tenths.high() / TENTHS_AN_HOUR,
                tenths.p90() / TENTHS_AN_HOUR);
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
}
