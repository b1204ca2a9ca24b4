package vn.langnghe.tracking.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.deadline.Change;
import vn.langnghe.tracking.deadline.InForce;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.domain.Cases;

/** Finds out anew when the clock must look at each case once rules or calendar have changed, through whichever instance. */
@Component
class WakeTimes {

    private final ReferenceData reference;
    private final Cases cases;
    private final Worklist worklist;
    private Known known;

    WakeTimes(ReferenceData reference, Cases cases, Worklist worklist) {
        this.reference = reference;
        this.cases = cases;
        this.worklist = worklist;
        this.known = Known.of(reference.current());
    }

    /** By which changes the present wake times were found. */
    private record Known(Change rules, Map<Integer, Change> years) {

        static Known of(InForce inForce) {
            return new Known(inForce.rulesChange(), inForce.yearChanges());
        }
    }

    @Scheduled(fixedDelayString = "${langnghe.tracking.look-at-rules:5s}", initialDelayString = "5s")
    void look() {
        var now = Known.of(reference.current());
        if (!now.equals(known)) {
            cases.changedSince(Instant.EPOCH, matter -> Telling.everybody(List.of(worklist), List.of(matter)));
            known = now;
        }
    }
}
