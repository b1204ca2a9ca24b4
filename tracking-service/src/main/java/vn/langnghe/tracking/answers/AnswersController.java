package vn.langnghe.tracking.answers;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.langnghe.tracking.web.FieldReader;

/** Published answers, for people and programs. */
@Controller
class AnswersController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final PublishedAnswers answers;
    private final Clock clock;

    AnswersController(PublishedAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** The list is cut off, never continued: who finds too much looks for more words. */
    record Answers(List<PublicAnswer> items, @Nullable String nextCursor) {}

    @GetMapping("/api/answers")
    @ResponseBody
    Answers list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit) {
        return new Answers(find(q, limit), null);
    }

    @GetMapping("/answers")
    String page(@RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("answers", find(q, null));
        model.addAttribute("q", q);
        return "answers/list";
    }

    private List<PublicAnswer> find(@Nullable String q, @Nullable Integer limit) {
        var fields = new FieldReader(_ -> true);
        var words = fields.optionalText("q", q, 200);
        var most = limit == null ? USUAL : fields.number("limit", limit, 1, MOST);
        return fields.checked(answers.find(words.isEmpty() ? null : words, most, clock.instant()));
    }
}
