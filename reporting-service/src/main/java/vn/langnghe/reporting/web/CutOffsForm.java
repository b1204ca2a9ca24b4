package vn.langnghe.reporting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
        @NotBlank @Size(max = 500) String basis) {

    CutOffs cutOffs() {
        return new CutOffs(from, month, quarter, halfYear, nineMonths, year, planYear, basis.strip(), null, null);
    }
}
