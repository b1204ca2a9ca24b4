package vn.langnghe.tracking.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.Received;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.Joining;

/**
 * Lets the case that goes on know whom it speaks for since a merge. Merge and target are two documents and two writes:
 * the second follows from the event of the first, so that no crash in between leaves a sender behind.
 */
@Component
class MergeKeeper {

    private final Cases cases;
    private final Clock clock;

    MergeKeeper(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    void join(List<Received<CaseMerged>> batch) {
        batch.forEach(received -> cases.find(received.event().caseId()).ifPresent(this::join));
    }

    private void join(Case merged) {
        Cases.Saving saving;
        do {
            var target = cases.speakingFor(merged);
            var after = Joining.join(merged, target, at(target));
            saving = after.equals(target) ? Cases.Saving.SAVED : cases.save(target, after);
        } while (saving == Cases.Saving.STALE);
    }

    private Instant at(Case target) {
        return target.item().synthetic() ? target.changedAt() : clock.instant();
    }
}
