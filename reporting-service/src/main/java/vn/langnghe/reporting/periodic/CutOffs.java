package vn.langnghe.reporting.periodic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day of the month on which the next period begins, for each kind of report whose last day is on or after a day;
 * 1 is calendar months.
 *
 * @param basis the rule or the paper that sets it
 */
public record CutOffs(
        LocalDate from,
        int month,
        int quarter,
        int halfYear,
        int nineMonths,
        int year,
        int planYear,
        String basis,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    int of(Period.Kind kind) {
        return switch (kind) {
            case MONTH -> month;
            case QUARTER -> quarter;
            case HALF_YEAR -> halfYear;
            case NINE_MONTHS -> nineMonths;
            case YEAR -> year;
            case PLAN_YEAR -> planYear;
        };
    }

    public CutOffs changed(String by, Instant at) {
        return new CutOffs(from, month, quarter, halfYear, nineMonths, year, planYear, basis, by, at);
    }
}
