package vn.langnghe.reporting.periodic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The day of the month on which the next period begins, for each kind of report whose last day is on or after a day;
 * 1 is calendar months.
 *
 * @param due how many days after its last day a report is due, five where nothing is said
 * @param draft how many days after its last day its draft is made by itself; 1 is the cut-off, nothing is not at all
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
        Days due,
        Days draft,
        String basis,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public static final Days USUALLY_DUE = Days.all(5);

    public static final Days USUALLY_DRAFTED = Days.all(1);

    public CutOffs {
        due = due == null ? USUALLY_DUE : due.orElse(USUALLY_DUE);
        draft = draft == null ? USUALLY_DRAFTED : draft;
    }

    /** A number of days for each kind of report. */
    public record Days(
            @Nullable Integer month,
            @Nullable Integer quarter,
            @Nullable Integer halfYear,
            @Nullable Integer nineMonths,
            @Nullable Integer year,
            @Nullable Integer planYear) {

        static Days all(int days) {
            return new Days(days, days, days, days, days, days);
        }

        /** Where nothing is said of a kind, as many as usual. */
        private Days orElse(Days usual) {
            return new Days(
                    month == null ? usual.month : month,
                    quarter == null ? usual.quarter : quarter,
                    halfYear == null ? usual.halfYear : halfYear,
                    nineMonths == null ? usual.nineMonths : nineMonths,
                    year == null ? usual.year : year,
                    planYear == null ? usual.planYear : planYear);
        }

        OptionalInt of(Period.Kind kind) {
            var days = switch (kind) {
                case MONTH -> month;
                case QUARTER -> quarter;
                case HALF_YEAR -> halfYear;
                case NINE_MONTHS -> nineMonths;
                case YEAR -> year;
                case PLAN_YEAR -> planYear;
            };
            return days == null ? OptionalInt.empty() : OptionalInt.of(days);
        }
    }

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
        return new CutOffs(from, month, quarter, halfYear, nineMonths, year, planYear, due, draft, basis, by, at);
    }
}
