package vn.langnghe.reporting.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.reporting.report.Drill;

/** The cases behind a cell of the page of reports, to be opened one by one. */
@Controller
class CasesPage {

    private static final int AT_ONCE = 50;

    private final DrillApi cases;
    private final Drill drill;
    private final Choices choices;
    private final FigureWords words;

    CasesPage(DrillApi cases, Drill drill, Choices choices, FigureWords words) {
        this.cases = cases;
        this.drill = drill;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/reports/cases")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    String page(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam @Nullable String cursor,
            CurrentUser user,
            Locale locale,
            Model model) {
        var cell = cases.cell(parameters, user);
        var figure = DrillApi.figure(parameters);
        boolean counted = DrillApi.counted(parameters);
        model.addAttribute("query", cell.query());
        model.addAttribute("days", cell.days());
        model.addAttribute("choices", choices.of(cell.query(), locale));
        model.addAttribute("links", new Links(cell.query()));
        model.addAttribute("figure", Shown.of(figure, counted, drill, words, locale));
        model.addAttribute("size", drill.size(cell));
        model.addAttribute("cases", cases.cases(parameters, cursor, AT_ONCE, user));
        model.addAttribute("cursor", cursor);
        return "reports/cases";
    }

    /**
     * The figure whose cases are listed.
     *
     * @param counts which cases are listed, in words; null of a plain count
     * @param rate whether its numerator is fewer cases than its denominator
     */
    record Shown(String code, String name, @Nullable String counts, boolean rate, boolean counted) {

        static Shown of(String code, boolean counted, Drill drill, FigureWords words, Locale locale) {
            var language = locale.getLanguage();
            return drill.indicator(code)
                    .map(known -> new Shown(
                            code,
                            known.name().in(language),
                            (counted ? known.numerator() : known.denominator()).in(language),
                            known.counts() != null,
                            counted))
                    .orElseGet(() -> new Shown(code, words.name(code), null, false, false));
        }

        /** The rest of the address that asks for it. */
        public String query() {
            return "figure=" + code + (counted ? "&counted=true" : "");
        }
    }
}
