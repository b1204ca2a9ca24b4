package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.domain.Units.Unit;
import vn.langnghe.reporting.dossier.DossierBook;
import vn.langnghe.reporting.dossier.DossierReport;
import vn.langnghe.reporting.dossier.DossierReports;
import vn.langnghe.reporting.dossier.Dossiers;

/** Dossiers of procedures by month, and what is measured against them; not for the units themselves. */
@RestController
@RequestMapping("/api/reports/dossiers")
class DossiersApi {

    private final DossierReports reports;
    private final DossierBook book;
    private final Units units;
    private final Clock clock;
    private final ReportingSettings settings;

    DossiersApi(DossierReports reports, DossierBook book, Units units, Clock clock, ReportingSettings settings) {
        this.units = units;
        this.reports = reports;
        this.book = book;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'INSPECTOR')")
    DossierReport report(@RequestParam @Nullable YearMonth from, @RequestParam @Nullable YearMonth to, Locale locale) {
        var now = YearMonth.now(clock.withZone(settings.zone()));
        var last = to == null ? now : to;
        var first = from == null ? last.withMonth(1) : from;
        if (first.isAfter(last)) {
            throw new InvalidInput("from", "reporting.invalid.reversed", first.toString(), last.toString());
        }
        if (first.getYear() < 2000 || last.getYear() > 2100) {
            throw new InvalidInput("from", "reporting.invalid.absurd", 100);
        }
        return reports.report(first, last, locale);
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    Dossiers set(@Valid @RequestBody DossiersForm form, CurrentUser user) {
        var dossiers = form.dossiers().changed(user.name(), clock.instant());
        var faults = new ArrayList<>(dossiers.faults());
        if (dossiers.month().isAfter(YearMonth.now(clock.withZone(settings.zone())))) {
            faults.add(new FieldFault("month", "reporting.invalid.month"));
        }
        if (!(units.all().get(dossiers.unit()) instanceof Unit unit && unit.internal())) {
            faults.add(new FieldFault("unit", "reporting.invalid.unit"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        book.save(dossiers);
        return dossiers;
    }

    /** Takes back a month somebody typed in for a unit. */
    @DeleteMapping("/{month}/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    void takeBack(@PathVariable YearMonth month, @PathVariable String unit, CurrentUser user) {
        CostApi.checkTakenBack(book.takeBack(month, unit, user.name()));
    }
}
