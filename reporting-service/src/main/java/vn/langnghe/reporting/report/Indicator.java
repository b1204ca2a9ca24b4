package vn.langnghe.reporting.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one definition of a figure, used by page, program and file alike: what it is called, what it stands for, how it is
 * counted and when it is too small to show.
 *
 * @param proxy the number P1 to P14 of what it stands in for; nothing where it is the department's own
 * @param restricted shown only to those who see every unit
 * @param among SQL over the facts: the cases looked at (the denominator)
 * @param counts SQL over the facts: the cases counted (the numerator of a rate)
 * @param holder counted with the unit that held the case at its deadline
 * @param ownTime by unit, measured of the time a case lay with that unit only
 * @param value SQL over the facts: what is measured of each case
 */
public record Indicator(
        String code,
        @Nullable String proxy,
        boolean restricted,
        String report,
        Measure measure,
        @Nullable String among,
        @Nullable String counts,
        @Nullable String value,
        Better better,
        String unit,
        int minimum,
        boolean holder,
        boolean ownTime,
        Words name,
        Words standsFor,
        Words formula,
        Words numerator,
        Words denominator,
        Words exclusions,
        List<String> serves,
        String source) {

    /** How an indicator is counted. */
    public enum Measure {
        RATE,
        MEDIAN,
        MEAN,
        SUM
    }

    /** Which way is good. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /** A text in both languages. */
    public record Words(String vi, String en) {

        public String in(String language) {
            return language.equals("en") ? en : vi;
        }
    }

    boolean isFor(ReportQuery query) {
        return !restricted || (query.units() == null && !query.unrestricted());
    }

    /** Whether its values are summed up, and so kept with each case. */
    boolean isAddedUp() {
        return measure == Measure.MEAN || measure == Measure.SUM;
    }

    /** Whether what is measured grows as time passes, so that nothing of it can be kept. */
    boolean isOfNow() {
        return "age_minutes".equals(value);
    }

    String column() {
        return "of_" + code;
    }

    String amongSql() {
        return among == null ? "true" : among;
    }
}
