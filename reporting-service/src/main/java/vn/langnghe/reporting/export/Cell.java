package vn.langnghe.reporting.export;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One cell of a table, typed, so that a spreadsheet can count on it. */
public sealed interface Cell {

    /** Words. */
    record Text(String text) implements Cell {}

    /** A number of cases. */
    record Count(long count) implements Cell {}

    /** A share of one. */
    record Share(double share) implements Cell {}

    /** Hours, stars, times. */
    record Amount(double amount) implements Cell {}

    /** No value, and why: too few cases, or none. */
    record Nothing(String why) implements Cell {}

    static Cell text(String text) {
        return new Text(text);
    }

    /** Already printed: a number is kept to the right as numbers are. */
    static Cell printed(String text) {
        return text.matches("[\\d.,\u00a0% –]+|n = \\d+") ? new Nothing(text) : new Text(text);
    }

    static Cell count(long count) {
        return new Count(count);
    }

    static Cell figure(@Nullable Double value, String unit) {
        if (value == null) {
            return new Nothing("");
        }
        return unit.equals("%") ? new Share(value) : new Amount(value);
    }

    /** As it is printed. */
    default String printed(Locale locale) {
        return switch (this) {
            case Text(var text) -> text;
            case Count(var count) -> NumberFormat.getIntegerInstance(locale).format(count);
            case Share(var share) -> decimal(share * 100, locale) + "\u00a0%";
            case Amount(var amount) -> decimal(amount, locale);
            case Nothing(var why) -> why.isEmpty() ? "–" : why;
        };
    }

    /** As another program reads it. */
    default String plain() {
        return switch (this) {
            case Text(var text) -> text;
            case Count(var count) -> Long.toString(count);
            case Share(var share) -> Double.toString(share);
            case Amount(var amount) -> Double.toString(amount);
            case Nothing _ -> "";
        };
    }

    private static String decimal(double value, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
