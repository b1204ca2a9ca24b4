package vn.langnghe.tracking.messaging;

import java.time.Clock;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.answering.Drafts;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.State;

/** Forgets with the register, in every case of the item. */
@Component
class Forgetting {

    private final Cases cases;
    private final Drafts drafts;
    private final WaitingFollowups waiting;
    private final Clock clock;

    Forgetting(Cases cases, Drafts drafts, WaitingFollowups waiting, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.waiting = waiting;
        this.clock = clock;
    }

    void of(FeedbackErased event) {
        for (var own : cases.ofItem(event.feedbackId())) {
            forgetMentions(own, event.words());
            forget(own.id(), event.words());
        }
        waiting.forgetAll(event.feedbackId());
    }

    /** What this sender said since his case was merged also stands in those it was merged into. */
    private void forgetMentions(Case own, boolean words) {
        var said = own.steps().stream()
                .flatMap(step -> Stream.ofNullable(step.followup()))
                .map(Followup::id)
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        var at = own;
        while (at.state() instanceof State.Merged merged && seen.add(at.id())) {
            var target = cases.find(merged.into());
            if (target.isEmpty()) {
                return;
            }
            at = target.get();
            cases.forgetSaid(at.id(), own.id(), said, words, clock.instant());
        }
    }

    private void forget(String id, boolean words) {
        cases.forget(id, words, clock.instant());
        if (words) {
            drafts.forgetAll(id);
        }
    }
}
