package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import java.util.Locale;
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
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.score.Scoring.GoalPosts;

/** The page of scores, with the form for goal posts and weights. */
@Controller
@RequestMapping("/reports/scores")
@PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
class ScoresPage {

    private final ScoresApi scores;
    private final QueryReader reader;
    private final Choices choices;

    ScoresPage(ScoresApi scores, QueryReader reader, Choices choices) {
        this.scores = scores;
        this.reader = reader;
        this.choices = choices;
    }

    @GetMapping
    String page(@RequestParam MultiValueMap<String, String> parameters, CurrentUser user, Locale locale, Model model) {
        var query = reader.read(ReportQuery.TIME_COST, parameters, user);
        model.addAttribute("query", query);
        model.addAttribute("choices", choices.of(query, locale));
        model.addAttribute("scores", scores.scores(parameters, user, locale));
        model.addAttribute("goalPosts", GoalPosts.values());
        return "reports/scores";
    }

    @PostMapping("/scoring")
    View set(@Valid @ModelAttribute ScoringForm form, CurrentUser user) {
        scores.set(form, user);
        return CostPage.seeOther("/reports/scores");
    }
}
