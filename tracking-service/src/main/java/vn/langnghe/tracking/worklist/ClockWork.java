package vn.langnghe.tracking.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(ClockWork.class);
    private static final int AT_ONCE = 500;

    /** How many cases are written side by side; the store makes several writes durable in one go. */
    private static final int LANES = 16;

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

    /** How many cases were changed. */
    private int actOn(List<String> awake, Instant now) {
        var acts = cases.findAll(awake).stream()
                .map(matter -> (Callable<Integer>) () -> act(matter, now))
                .toList();
        var acted = 0;
        try (var lanes = Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory())) {
            for (var done : lanes.invokeAll(acts)) {
                acted += done.get();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException storeTrouble) {
            log.warn("time will act on the rest at the next look: {}", String.valueOf(storeTrouble.getCause()));
            return 0;
        }
        return acted;
    }

    private int act(Case matter, Instant now) {
        var after = matter.item().synthetic() ? hand.upTo(now, matter) : hand.at(now, matter);
        if (after.equals(matter)) {
            return 0;
        }
        return cases.save(matter, after) == Cases.Saving.SAVED ? 1 : 0;
    }
}
