package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.reporting.cost.RatesInForce;
import vn.langnghe.reporting.report.ReportQuery;

/** The page of cost: a table, what it assumes, and for those who may, the form to assume otherwise. */
@Controller
@RequestMapping("/reports/cost")
class CostPage {

    private final CostApi costs;
    private final RatesInForce rates;
    private final QueryReader reader;
    private final Choices choices;

    CostPage(CostApi costs, RatesInForce rates, QueryReader reader, Choices choices) {
        this.costs = costs;
        this.rates = rates;
        this.reader = reader;
        this.choices = choices;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    String page(@RequestParam MultiValueMap<String, String> parameters, CurrentUser user, Locale locale, Model model) {
        var query = reader.read(ReportQuery.TIME_COST, parameters, user);
        model.addAttribute("query", query);
        model.addAttribute("choices", choices.of(query, locale));
        model.addAttribute("cost", costs.cost(parameters, user, locale));
        model.addAttribute("rates", rates.all());
        model.addAttribute("editable", user.has("LEADER") || user.has("ADMIN"));
        return "reports/cost";
    }

    @PostMapping("/rates")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    View set(@Valid @ModelAttribute RatesForm form, CurrentUser user) {
        costs.set(form, user);
        return seeOther("/reports/cost");
    }

    @PostMapping("/rates/taken-back")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    View takeBack(@RequestParam LocalDate from, CurrentUser user) {
        costs.takeBack(from, user);
        return seeOther("/reports/cost");
    }

    static View seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
