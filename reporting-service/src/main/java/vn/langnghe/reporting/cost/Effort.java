package vn.langnghe.reporting.cost;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done in some cases under the same rates: counts of steps, questions, visits and contacts. */
record Effort(long cases, long steps, long supplements, Told visits, Told contacts) {

    /** What those who rated told, and how many they are. */
    record Told(long sum, long from) {

        Told plus(Told other) {
            return new Told(sum + other.sum, from + other.from);
        }

        /** Too few to speak for those who did not tell. */
        private static final int TOO_FEW = 10;

        @Nullable
        Double mean() {
            return from < TOO_FEW ? null : (double) sum / from;
        }
    }

    static final Effort NONE = new Effort(0, 0, 0, new Told(0, 0), new Told(0, 0));

    static Effort of(Map<String, @Nullable Object> row) {
        return new Effort(
                number(row, "cases"),
                number(row, "steps"),
                number(row, "supplements"),
                new Told(number(row, "visits"), number(row, "visits_from")),
                new Told(number(row, "contacts"), number(row, "contacts_from")));
    }

    private static long number(Map<String, @Nullable Object> row, String name) {
        return row.get(name) instanceof Number number ? number.longValue() : 0;
    }

    Effort plus(Effort other) {
        return new Effort(
                cases + other.cases,
                steps + other.steps,
                supplements + other.supplements,
                visits.plus(other.visits),
                contacts.plus(other.contacts));
    }

    double officerHours(Rates rates) {
        return steps * rates.stepMinutes() / 60.0;
    }

    /** Who did not tell is taken to have gone and called as often as those who did. */
    double enterpriseHours(Rates rates, Effort everybody) {
        double minutes = (double) cases * rates.submissionMinutes()
                + (double) supplements * rates.supplementMinutes()
                + filled(visits, everybody.visits) * rates.visitMinutes()
                + filled(contacts, everybody.contacts) * rates.contactMinutes();
        return minutes / 60;
    }

    private double filled(Told told, Told everybody) {
        var mean = everybody.mean();
        return told.sum() + (mean == null ? 0 : (cases - told.from()) * mean);
    }
}
