package vn.langnghe.tracking.answers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.input.FieldReader;

/** Published answers for programs, and the texts they rest on. */
@RestController
@RequestMapping("/api/answers")
class AnswersController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final PublishedAnswers answers;
    private final Crowd crowd;
    private final CitedTexts texts;
    private final Clock clock;

    AnswersController(PublishedAnswers answers, Crowd crowd, CitedTexts texts, Clock clock) {
        this.answers = answers;
        this.crowd = crowd;
        this.texts = texts;
        this.clock = clock;
    }

    /** The list is cut off, never continued: who finds too much looks for more words. */
    record Answers(List<AnswerView> items, @Nullable String nextCursor) {}

    @GetMapping
    Answers list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit) {
        return new Answers(find(q, limit), null);
    }

    @GetMapping("/{id}")
    AnswerView one(@PathVariable String id) {
        return answers.one(id, clock.instant())
                .map(crowd::view)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }

    List<AnswerView> find(@Nullable String q, @Nullable Integer limit) {
        var fields = new FieldReader(_ -> true);
        var words = fields.optionalText("q", q, 200);
        var most = limit == null ? USUAL : fields.number("limit", limit, 1, MOST);
        var checked = fields.checked(words);
        return answers.find(checked.isEmpty() ? null : checked, most, clock.instant()).stream()
                .map(crowd::view)
                .toList();
    }

    List<AnswerView> newestReal() {
        return answers.newestReal(USUAL, clock.instant()).stream()
                .map(crowd::view)
                .toList();
    }

    @GetMapping("/texts")
    Map<String, List<CitedText>> texts() {
        return Map.of("items", texts.all());
    }

    /** What is said of a text. */
    record TextBody(@Nullable String title, @Nullable String changedOn) {}

    @PutMapping("/texts/{code}")
    @PreAuthorize("hasRole('ADMIN')")
    CitedText put(@PathVariable String code, @RequestBody TextBody body) {
        var text = new TextForm(code, body.title(), body.changedOn()).read();
        texts.put(text);
        return text;
    }
}
