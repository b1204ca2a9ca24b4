package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.domain.Units.Unit;

/** The page of dossiers: P11 and P14, and the form to type a month in. */
@Controller
@RequestMapping("/reports/dossiers")
class DossiersPage {

    private final DossiersApi dossiers;
    private final Units units;

    DossiersPage(DossiersApi dossiers, Units units) {
        this.dossiers = dossiers;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'INSPECTOR')")
    String page(
            @RequestParam @Nullable YearMonth from,
            @RequestParam @Nullable YearMonth to,
            CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("report", dossiers.report(from, to, locale));
        model.addAttribute("editable", user.has("LEADER") || user.has("ADMIN"));
        model.addAttribute(
                "units",
                units.all().values().stream()
                        .filter(Unit::internal)
                        .sorted(Comparator.comparing(Unit::order))
                        .toList());
        model.addAttribute("language", locale.getLanguage());
        return "reports/dossiers";
    }

    @PostMapping("/taken-back")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    View takeBack(@RequestParam YearMonth month, @RequestParam String unit, CurrentUser user) {
        dossiers.takeBack(month, unit, user);
        return CostPage.seeOther("/reports/dossiers");
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    View set(@Valid @ModelAttribute DossiersForm form, CurrentUser user) {
        dossiers.set(form, user);
        return CostPage.seeOther("/reports/dossiers");
    }
}
