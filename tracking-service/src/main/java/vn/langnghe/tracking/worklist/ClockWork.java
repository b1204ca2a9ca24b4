package vn.langnghe.tracking.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Cases.Change;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;

/**
 * Lets time act on the cases whose moment has come. Several instances may try: the store takes the first, and what the
 * others bring is stale. One case that cannot be acted on keeps the clock of no other from being heard.
 */
@Component
class ClockWork {

    private static final int AT_ONCE = 500;

    private final Worklist worklist;
    private final Cases cases;
    private final ClockHand hand;
    private final Stumbled stumbled;
    private final Clock clock;

    ClockWork(Worklist worklist, Cases cases, ClockHand hand, Stumbled stumbled, Clock clock) {
        this.worklist = worklist;
        this.cases = cases;
        this.hand = hand;
        this.stumbled = stumbled;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${langnghe.tracking.clock:5s}", initialDelayString = "5s")
    void tick() {
        var now = clock.instant();
        List<String> awake;
        do {
            awake = worklist.awake(now, AT_ONCE, stumbled.at(now));
        } while (!awake.isEmpty() && actOn(awake, now) > 0);
    }

    /** How many cases are done with for now; those that somebody else changed meanwhile are looked at again. */
    private int actOn(List<String> awake, Instant now) {
        var before = stumbled.at(now).size();
        var changes = stumbled.readable(cases, awake, now).stream()
                .flatMap(matter -> change(matter, now))
                .toList();
        var stale = cases.saveAll(changes).size();
        return changes.size() - stale + stumbled.at(now).size() - before;
    }

    private Stream<Change> change(Case matter, Instant now) {
        try {
            var after = after(matter, now);
            return after.equals(matter) ? Stream.empty() : Stream.of(new Change(matter, after));
        } catch (RuntimeException broken) {
            stumbled.over(matter.id(), now, broken);
            return Stream.empty();
        }
    }

    private Case after(Case matter, Instant now) {
        return matter.item().synthetic() ? hand.upTo(now, matter) : hand.at(now, matter);
    }
}
