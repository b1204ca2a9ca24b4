package vn.langnghe.reporting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import vn.langnghe.reporting.dossier.Dossiers;

/** A month of a unit as it is sent in, by a program or by the page. */
record DossiersForm(
        @NotNull YearMonth month,
        @NotNull @Pattern(regexp = "[A-Z0-9_]{1,32}") String unit,
        @NotNull @Min(0) @Max(10_000_000) Integer filed,
        @NotNull @Min(0) @Max(10_000_000) Integer eligible,
        @NotNull @Min(0) @Max(10_000_000) Integer online) {

    Dossiers dossiers() {
        return new Dossiers(month, unit, filed, eligible, online, null, null);
    }
}
