package vn.langnghe.tracking.messaging;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.answering.Drafts;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;

/** Forgets with the register, in every case of the item. */
@Component
class Forgetting {

    private final Cases cases;
    private final Drafts drafts;
    private final Clock clock;

    Forgetting(Cases cases, Drafts drafts, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.clock = clock;
    }

    void of(FeedbackErased event) {
        cases.ofItem(event.feedbackId()).stream().map(Case::id).forEach(id -> forget(id, event.words()));
    }

    private void forget(String id, boolean words) {
        cases.forget(id, words, clock.instant());
        if (words) {
            drafts.forgetAll(id);
        }
    }
}
