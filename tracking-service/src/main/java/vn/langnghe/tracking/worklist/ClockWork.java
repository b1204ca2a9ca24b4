package vn.langnghe.tracking.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Cases.Change;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;

/**
 * Lets time act on the cases whose moment has come. Several instances may try: the store takes the first, and what the
 * others bring is stale.
 */
@Component
class ClockWork {

    private static final int AT_ONCE = 500;

    private final Worklist worklist;
    private final Cases cases;
    private final ClockHand hand;
    private final Clock clock;

    ClockWork(Worklist worklist, Cases cases, ClockHand hand, Clock clock) {
        this.worklist = worklist;
        this.cases = cases;
        this.hand = hand;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${langnghe.tracking.clock:5s}", initialDelayString = "5s")
    void tick() {
        var now = clock.instant();
        var awake = worklist.awake(now, AT_ONCE);
        while (!awake.isEmpty() && actOn(awake, now) > 0) {
            awake = worklist.awake(now, AT_ONCE);
        }
    }

    /** How many cases were changed; those that somebody else changed meanwhile are looked at again. */
    private int actOn(List<String> awake, Instant now) {
        var changes = cases.findAll(awake).stream()
                .map(matter -> new Change(matter, after(matter, now)))
                .filter(change -> !change.after().equals(change.before()))
                .toList();
        return changes.size() - cases.saveAll(changes).size();
    }

    private Case after(Case matter, Instant now) {
        return matter.item().synthetic() ? hand.upTo(now, matter) : hand.at(now, matter);
    }
}
