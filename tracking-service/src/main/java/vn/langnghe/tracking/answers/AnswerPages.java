package vn.langnghe.tracking.answers;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;

/** Published answers for people, and for those who look after them. */
@Controller
class AnswerPages {

    private static final int SHOWN = 200;

    private final AnswersController api;
    private final PublishedAnswers answers;
    private final Clock clock;

    AnswerPages(AnswersController api, PublishedAnswers answers, Clock clock) {
        this.api = api;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/answers")
    String page(@RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("answers", api.find(q, null));
        model.addAttribute("q", q);
        return "answers/list";
    }

    @GetMapping("/answers/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("item", api.one(id));
        return "answers/one";
    }

    @GetMapping("/answers/review")
    @PreAuthorize("hasAnyRole('OFFICER', 'INSPECTOR', 'LEADER', 'ADMIN')")
    String review(CurrentUser user, Model model) {
        var all = user.hasAny("LEADER", "ADMIN");
        model.addAttribute("rows", answers.toReview(user.units(), all, SHOWN, clock.instant()));
        return "answers/review";
    }
}
