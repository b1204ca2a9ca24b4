package vn.langnghe.tracking.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;

/**
 * Puts what a sender added into his case: the one he means, else every open case of his item, else the last one that was
 * touched; of an item with restricted cases these alone. What comes before its case waits for it.
 */
@Component
class FollowupTaker {

    private final Cases cases;
    private final EarlyFollowups early;
    private final Lifecycle lifecycle;
    private final Clock clock;

    private static final Logger log = LoggerFactory.getLogger(FollowupTaker.class);

    FollowupTaker(Cases cases, EarlyFollowups early, Lifecycle lifecycle, Clock clock) {
        this.cases = cases;
        this.early = early;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    void take(FeedbackFollowedUp event) {
        if (!taken(event)) {
            early.keep(event);
        }
    }

    @Scheduled(
            fixedDelayString = "${langnghe.tracking.early-followups:15s}",
            initialDelayString = "${langnghe.tracking.early-followups:15s}")
    void tryAgain() {
        early.each(event -> {
            try {
                if (taken(event)) {
                    early.forget(event);
                }
            } catch (Cases.Unreadable broken) {
                log.warn("case {} cannot be read; what was added to it waits", broken.id());
            }
        });
        early.forgetTheOld();
    }

    /** False when there is no such case yet. */
    private boolean taken(FeedbackFollowedUp event) {
        var concerned = concerned(event);
        concerned.forEach(matter -> add(event, matter));
        return !concerned.isEmpty();
    }

    private List<Case> concerned(FeedbackFollowedUp event) {
        var item = cases.ofItem(event.feedbackId());
        var meant = item.stream()
                .filter(matter -> matter.id().equals(event.caseId()))
                .toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        var all = unlessRestricted(item);
        var open = all.stream().filter(matter -> matter.status().open()).toList();
        if (!open.isEmpty()) {
            return open;
        }
        Optional<Case> last = all.stream().max((one, other) -> one.changedAt().compareTo(other.changedAt()));
        return last.stream().toList();
    }

    /** What names no case may be about the one others must not read: the inspector passes on what they may. */
    private static List<Case> unlessRestricted(List<Case> all) {
        var restricted = all.stream().filter(Case::restricted).toList();
        return restricted.isEmpty() ? all : restricted;
    }

    private void add(FeedbackFollowedUp event, Case matter) {
        var said = event.at(at(event, matter));
        change(matter.id(), found -> said.addedTo(found, lifecycle));
        if (matter.state() instanceof State.Merged) {
            change(cases.speakingFor(matter).id(), target -> said.mentionedIn(target, matter.id(), lifecycle));
        }
    }

    private Instant at(FeedbackFollowedUp event, Case matter) {
        return matter.item().synthetic() ? event.receivedAt() : clock.instant();
    }

    private void change(String id, UnaryOperator<Case> how) {
        Cases.Saving saving;
        do {
            var before = cases.find(id).orElseThrow();
            var after = how.apply(before);
            saving = after.equals(before) ? Cases.Saving.SAVED : cases.save(before, after);
        } while (saving == Cases.Saving.STALE);
    }
}
