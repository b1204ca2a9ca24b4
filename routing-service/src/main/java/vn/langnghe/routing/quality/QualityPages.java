package vn.langnghe.routing.quality;

import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.unit.Units;

/** How good the routing is, for those who can make it better. */
@Controller
@PreAuthorize("hasAnyRole('TRIAGE', 'LEADER', 'ADMIN')")
class QualityPages {

    private static final int SHOWN = 25;

    private final Quality quality;
    private final RulerInForce ruler;
    private final Units units;

    QualityPages(Quality quality, RulerInForce ruler, Units units) {
        this.quality = quality;
        this.ruler = ruler;
        this.units = units;
    }

    @GetMapping("/quality")
    String page(Model model, Locale locale) {
        var report = quality.report();
        model.addAttribute("report", report);
        model.addAttribute("versions", ruler.get().versions());
        model.addAttribute("rules", report.rules().stream().limit(SHOWN).toList());
        model.addAttribute("unitNames", new UnitNames(units, locale.getLanguage()));
        return "quality/page";
    }

    /** Names for the template. */
    record UnitNames(Units units, String language) {
        public String of(String code) {
            return units.name(code, language);
        }
    }
}
