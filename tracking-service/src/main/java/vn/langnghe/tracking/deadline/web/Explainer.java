package vn.langnghe.tracking.deadline.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.deadline.QuestionReader;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.domain.deadline.Explanation;
import vn.langnghe.tracking.domain.deadline.Question;

/** Answers a written question, or says why there is no answer. */
@Component
class Explainer {

    private final ReferenceData reference;

    Explainer(ReferenceData reference) {
        this.reference = reference;
    }

    Explanation explain(QuestionReader.Written written) {
        var inForce = reference.current();
        var read = QuestionReader.read(written, inForce);
        if (read.question().isEmpty()) {
            throw Faults.invalid(read.faults());
        }
        var question = read.question().get();
        var explanation = inForce.deadlines().explain(question);
        if (explanation.rule().isEmpty()) {
            throw noRule(question);
        }
        return explanation;
    }

    /** A condition no rule knows is the caller's mistake; a law that says nothing is not. */
    private RuntimeException noRule(Question question) {
        var asked = question.conditions();
        if (answered(question.under(asked.extended(0))) && asked.extensions() > 0) {
            return new InvalidInput("conditions.extensions", "extension-not-allowed", asked.extensions());
        }
        if (asked.notice() != null) {
            return new InvalidInput(
                    "conditions.notice",
                    "no-such-notice",
                    asked.notice(),
                    question.kind().name());
        }
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "no-deadline-rule",
                Map.of("kind", question.kind(), "stage", question.stage().wire()),
                question.kind().name(),
                question.stage().wire());
    }

    private boolean answered(Question question) {
        return reference.current().deadlines().explain(question).rule().isPresent();
    }
}
