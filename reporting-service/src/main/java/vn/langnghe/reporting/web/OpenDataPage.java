package vn.langnghe.reporting.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.reporting.opendata.Standings;

/** Which quarters are given away as open data and which wait for somebody to give them away or to correct them. */
@Controller
@RequestMapping("/reports/open-data")
@PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
class OpenDataPage {

    private final Standings standings;
    private final EditionsApi editions;

    OpenDataPage(Standings standings, EditionsApi editions) {
        this.standings = standings;
        this.editions = editions;
    }

    @GetMapping
    String page(@RequestParam @Nullable Boolean given, Model model) {
        model.addAttribute("quarters", standings.all());
        model.addAttribute("given", given);
        return "reports/open-data";
    }

    @PostMapping("/{quarter}")
    View give(@PathVariable String quarter, CurrentUser user) {
        var given = editions.correct(quarter, user);
        return CostPage.seeOther("/reports/open-data?given=" + !given.items().isEmpty());
    }
}
