package vn.langnghe.intake.domain;

import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** Times as callers give them. */
public final class Moments {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 2100;

    private Moments() {}

    /** Throws where a calculation with it could leave the time line. */
    public static <T extends Temporal> T inOurEra(T moment) {
        int year = moment.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
        return moment;
    }
}
