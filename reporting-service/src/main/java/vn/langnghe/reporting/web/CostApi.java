package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
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
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.reporting.cost.CostReport;
import vn.langnghe.reporting.cost.Costs;
import vn.langnghe.reporting.cost.Rates;
import vn.langnghe.reporting.cost.RatesBook;
import vn.langnghe.reporting.cost.RatesInForce;
import vn.langnghe.reporting.report.ReportQuery;

/** What the work cost, and the rates it is reckoned by. */
@RestController
@RequestMapping("/api/reports")
class CostApi {

    private final Costs costs;
    private final RatesInForce inForce;
    private final RatesBook book;
    private final QueryReader reader;
    private final Clock clock;

    CostApi(Costs costs, RatesInForce inForce, RatesBook book, QueryReader reader, Clock clock) {
        this.costs = costs;
        this.inForce = inForce;
        this.book = book;
        this.reader = reader;
        this.clock = clock;
    }

    record Listed(List<Rates> items) {}

    @GetMapping("/cost")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    CostReport cost(@RequestParam MultiValueMap<String, String> parameters, CurrentUser user, Locale locale) {
        var report = costs.report(reader.read(ReportQuery.TIME_COST, parameters, user), locale);
        ReportsApi.checkSize(report.rows());
        return report;
    }

    @GetMapping("/rates")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    Listed rates() {
        return new Listed(inForce.all());
    }

    /** Sets the rates from a day on; those of other days stay as they are. */
    @PutMapping("/rates")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    Rates set(@Valid @RequestBody RatesForm form, CurrentUser user) {
        var rates = form.rates().changed(user.name(), clock.instant());
        book.save(rates);
        return rates;
    }

    /** Takes back what people set from a day on; what is shipped stays. */
    @DeleteMapping("/rates/{from}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    void takeBack(@PathVariable LocalDate from, CurrentUser user) {
        checkTakenBack(book.takeBack(from, user.name()));
    }

    static void checkTakenBack(boolean found) {
        if (!found) {
            throw new Refusal(HttpStatus.NOT_FOUND, "reporting.nothing-set");
        }
    }
}
