package vn.langnghe.reporting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.langnghe.reporting.cost.Rates;

/** Rates as they are sent in, by a program or by the page. */
record RatesForm(
        @NotNull LocalDate from,
        @NotNull @Min(0) @Max(100_000_000) Integer officerHour,
        @NotNull @Min(0) @Max(100_000_000) Integer enterpriseHour,
        @NotNull @Min(0) @Max(10_000) Integer stepMinutes,
        @NotNull @Min(0) @Max(10_000) Integer submissionMinutes,
        @NotNull @Min(0) @Max(10_000) Integer supplementMinutes,
        @NotNull @Min(0) @Max(10_000) Integer visitMinutes,
        @NotNull @Min(0) @Max(10_000) Integer contactMinutes,
        @NotBlank @Size(max = 500) String note) {

    Rates rates() {
        return new Rates(
                from,
                officerHour,
                enterpriseHour,
                stepMinutes,
                submissionMinutes,
                supplementMinutes,
                visitMinutes,
                contactMinutes,
                note.strip(),
                null,
                null);
    }
}
