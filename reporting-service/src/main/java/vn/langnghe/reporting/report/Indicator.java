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
 * @param value SQL over the facts: what is measured of each case; of a weighted rate how much of its weight is counted
 * @param weight SQL over the facts: as how many a case stands in the denominator of a rate, where it is not one
 * @param days by which of its days a case belongs to a period; nothing is the day it was received
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
        @Nullable String weight,
        @Nullable Days days,
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

    /** By which of its days a case belongs to a period. */
    public enum Days {
        /** The deadline of its first answer. */
        DUE
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
        return measure == Measure.MEAN || measure == Measure.SUM || isWeighted();
    }

    /** Whether a case may stand for several, as one that many rated does. */
    boolean isWeighted() {
        return weight != null;
    }

    boolean isOfDue() {
        return days == Days.DUE;
    }

    /** Whether a row is told what to expect of the kinds of cases in it. */
    boolean isComparedByKind() {
        return measure == Measure.RATE || "answer_minutes".equals(value);
    }

    /** Whether what is measured grows as time passes, so that nothing of it can be kept. */
    boolean isOfNow() {
        return "age_minutes".equals(value);
    }

    String column() {
        return "of_" + code;
    }

    String weightColumn() {
        return "weight_" + code;
    }

    String amongSql() {
        return among == null ? "true" : among;
    }
}
