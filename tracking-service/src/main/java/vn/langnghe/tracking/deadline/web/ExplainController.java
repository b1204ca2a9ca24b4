package vn.langnghe.tracking.deadline.web;

import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.tracking.deadline.Explanations;
import vn.langnghe.tracking.deadline.QuestionReader;

/** Any deadline, worked out. */
@RestController
@PreAuthorize(Staff.READS)
class ExplainController {

    private final Explainer explainer;
    private final Explanations explanations;

    ExplainController(Explainer explainer, Explanations explanations) {
        this.explainer = explainer;
        this.explanations = explanations;
    }

    @PostMapping("/api/deadlines/explain")
    Explanations.View explain(@RequestBody QuestionReader.Written question, Locale locale) {
        return explanations.view(explainer.explain(question), locale);
    }
}
