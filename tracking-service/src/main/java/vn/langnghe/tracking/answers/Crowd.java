package vn.langnghe.tracking.answers;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.worklist.Alike;
import vn.langnghe.tracking.worklist.Worklist;

/**
 * Keeps an answer from pointing at its sender by what is said of its case: where fewer than five cases are of the same
 * unit, kind and component, only the unit is told, and not even that where fewer than five are the unit's.
 */
@Component
class Crowd {

    private static final int ENOUGH = 5;

    private final Worklist worklist;
    private final CitedTexts texts;

    Crowd(Worklist worklist, CitedTexts texts) {
        this.worklist = worklist;
        this.texts = texts;
    }

    AnswerView view(PublicAnswer answer) {
        var unitShown = worklist.areAlike(ENOUGH, new Alike(answer.unit(), null, null, answer.synthetic()));
        var allShown = unitShown
                && worklist.areAlike(
                        ENOUGH, new Alike(answer.unit(), answer.kind(), answer.component(), answer.synthetic()));
        return new AnswerView(
                answer.id(),
                answer.question(),
                answer.answer(),
                unitShown ? answer.unit() : null,
                allShown ? answer.kind() : null,
                allShown ? answer.component() : null,
                allShown ? answer.planItem() : null,
                basis(answer),
                answer.publishedAt(),
                answer.reviewBy(),
                answer.synthetic());
    }

    private List<AnswerView.Basis> basis(PublicAnswer answer) {
        return answer.basis().stream()
                .map(code -> new AnswerView.Basis(code, texts.title(code)))
                .toList();
    }
}
