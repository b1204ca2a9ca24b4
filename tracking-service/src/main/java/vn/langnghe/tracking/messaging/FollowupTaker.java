package vn.langnghe.tracking.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.metrics.TrackingMeter;

/**
 * Puts what a sender added into his case: the one he means, else every open case of his item, else the last one that was
 * touched; of an item with restricted cases these alone. Into a case that is not restricted it comes when routing has
 * said that it accuses nobody: an accusation is no business of those it may be about, and is registered anew as an item of
 * its own. What comes before its case waits for that too.
 */
@Component
class FollowupTaker {

    private static final Logger log = LoggerFactory.getLogger(FollowupTaker.class);

    private final Cases cases;
    private final WaitingFollowups waiting;
    private final Lifecycle lifecycle;
    private final Clock clock;
    private final AtomicLong unruled = new AtomicLong();

    FollowupTaker(Cases cases, WaitingFollowups waiting, Lifecycle lifecycle, MeterRegistry meters, Clock clock) {
        this.cases = cases;
        this.waiting = waiting;
        this.lifecycle = lifecycle;
        this.clock = clock;
        Gauge.builder(TrackingMeter.UNRULED.meter(), unruled, AtomicLong::get).register(meters);
    }

    void take(FeedbackFollowedUp event) {
        if (!taken(event, false)) {
            waiting.keep(event);
        }
    }

    /** What waits no longer was taken into a restricted case, or is told of for the second time. */
    void ruled(FollowupRuled verdict) {
        if (verdict.restricted()) {
            waiting.forget(verdict.followupId());
        } else {
            waiting.open(verdict.followupId()).ifPresent(event -> tryAgain(event, true));
        }
    }

    @Scheduled(
            fixedDelayString = "${langnghe.tracking.early-followups:15s}",
            initialDelayString = "${langnghe.tracking.early-followups:15s}")
    void tryAgain() {
        waiting.each((event, open) -> {
            try {
                tryAgain(event, open);
            } catch (Cases.Unreadable broken) {
                log.warn("case {} cannot be read; what was added to it waits", broken.id());
            }
        });
        waiting.forgetTheOld();
        unruled.set(waiting.unruled());
    }

    private void tryAgain(FeedbackFollowedUp event, boolean open) {
        if (taken(event, open)) {
            waiting.forget(event.followupId());
        }
    }

    /** False when there is no such case yet, or one whose readers may not see it yet. */
    private boolean taken(FeedbackFollowedUp event, boolean open) {
        var concerned = concerned(event);
        if (concerned.isEmpty() || !open && !concerned.stream().allMatch(Case::restricted)) {
            return false;
        }
        concerned.forEach(matter -> add(event, matter));
        return true;
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
