package vn.langnghe.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One figure. {@code n} is always told; everything else is withheld below the indicator's minimum n.
 *
 * @param low of a rate and a mean the 95 % interval, of a median the quarter of cases below it
 * @param adjusted a rate drawn toward the mean of all rows, so that small units are not ranked by chance
 * @param expected what a rate or a median would be, had each kind of case in this row gone as it goes everywhere: compare a row with
 *     this, not with other rows
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Value(
        @Nullable Double value,
        long n,
        @Nullable Double low,
        @Nullable Double high,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long count,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double median,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double p90,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double adjusted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double expected,
        boolean withheld) {

    static Value withheld(long n) {
        return new Value(null, n, null, null, null, null, null, null, null, true);
    }

    static Value none() {
        return new Value(null, 0, null, null, null, null, null, null, null, false);
    }

    Value adjustedTo(double rate) {
        return new Value(value, n, low, high, count, median, p90, rounded(rate), expected, withheld);
    }

    Value expecting(double rate) {
        return new Value(value, n, low, high, count, median, p90, adjusted, rounded(rate), withheld);
    }

    static Value rate(long count, long n) {
        var interval = Wilson.of(count, n);
        return new Value(
                rounded((double) count / n),
                n,
                rounded(interval.low()),
                rounded(interval.high()),
                count,
                null,
                null,
                null,
                null,
                false);
    }

    static Value spread(long n, double low, double median, double high, double p90) {
        return new Value(
                rounded(median),
                n,
                rounded(low),
                rounded(high),
                null,
                rounded(median),
                rounded(p90),
                null,
                null,
                false);
    }

    static Value mean(long n, double mean, double deviation) {
        double half = 1.96 * deviation / Math.sqrt(n);
        return new Value(
                rounded(mean),
                n,
                rounded(Math.max(0, mean - half)),
                rounded(mean + half),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    static Value sum(long n, double sum) {
        return new Value(rounded(sum), n, null, null, null, null, null, null, null, false);
    }

    /** A rate of figures that are not cases, withheld below {@code fewest}. */
    public static Value share(long count, long n, int fewest) {
        if (n == 0) {
            return none();
        }
        return n < fewest ? withheld(n) : rate(count, n);
    }

    /** A rate per thousand, with its interval. */
    public static Value perThousand(long count, long n, int fewest) {
        if (n < fewest || count > n) {
            return n == 0 ? none() : withheld(n);
        }
        var interval = Wilson.of(count, n);
        return new Value(
                rounded(1000.0 * count / n),
                n,
                rounded(1000 * interval.low()),
                rounded(1000 * interval.high()),
                count,
                null,
                null,
                null,
                null,
                false);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
