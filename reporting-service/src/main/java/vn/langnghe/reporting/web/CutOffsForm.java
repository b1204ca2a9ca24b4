package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.periodic.CutOffs;

/** Cut-offs as they are sent in, by a program or by the page. */
record CutOffsForm(
        @NotNull LocalDate from,
        @NotNull @Min(1) @Max(28) Integer month,
        @NotNull @Min(1) @Max(28) Integer quarter,
        @NotNull @Min(1) @Max(28) Integer halfYear,
        @NotNull @Min(1) @Max(28) Integer nineMonths,
        @NotNull @Min(1) @Max(28) Integer year,
        @NotNull @Min(1) @Max(28) Integer planYear,
        @Valid @Nullable DaysForm due,
        @Valid @Nullable DaysForm draft,
        @NotBlank @Size(max = 500) String basis) {

    /** Days after the last day counted: of a draft none is never, of what is due none is as usual. */
    record DaysForm(
            @Min(0) @Max(90) @Nullable Integer month,
            @Min(0) @Max(90) @Nullable Integer quarter,
            @Min(0) @Max(90) @Nullable Integer halfYear,
            @Min(0) @Max(90) @Nullable Integer nineMonths,
            @Min(0) @Max(90) @Nullable Integer year,
            @Min(0) @Max(90) @Nullable Integer planYear) {

        CutOffs.Days days() {
            return new CutOffs.Days(month, quarter, halfYear, nineMonths, year, planYear);
        }
    }

    CutOffs cutOffs() {
        return new CutOffs(
                from,
                month,
                quarter,
                halfYear,
                nineMonths,
                year,
                planYear,
                due == null ? CutOffs.USUALLY_DUE : due.days(),
                draft == null ? CutOffs.USUALLY_DRAFTED : draft.days(),
                basis.strip(),
                null,
                null);
    }
}
