package vn.langnghe.tracking.worklist;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
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
        int acted;
        do {
            var awake = cases.findAll(worklist.awake(now, AT_ONCE));
            acted = awake.stream().mapToInt(matter -> act(matter, now)).sum();
        } while (acted == AT_ONCE);
    }

    private int act(Case matter, Instant now) {
        var after = matter.item().synthetic() ? hand.upTo(now, matter) : hand.at(now, matter);
        if (after.equals(matter)) {
            return 0;
        }
        return cases.save(matter, after) == Cases.Saving.SAVED ? 1 : 0;
    }
}
