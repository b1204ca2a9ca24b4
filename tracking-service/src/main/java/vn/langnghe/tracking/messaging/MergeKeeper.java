package vn.langnghe.tracking.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.Received;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Joining;

/**
 * Lets the case that goes on know whom it speaks for since a merge. Merge and target are two documents and two writes:
 * the second follows from the event of the first, so that no crash in between leaves a sender behind. Until then the
 * target may have ended, or have been merged itself: who would be left without an answer begins again.
 */
@Component
class MergeKeeper {

    private final Cases cases;
    private final DueDates dates;
    private final Clock clock;

    MergeKeeper(Cases cases, DueDates dates, Clock clock) {
        this.cases = cases;
        this.dates = dates;
        this.clock = clock;
    }

    /** What brings cases together or puts a wall between them. */
    sealed interface News permits CaseMerged, CaseAssigned {}

    void hear(List<Received<News>> batch) {
        for (var received : batch) {
            switch (received.event()) {
                case CaseMerged merged -> join(merged.caseId());
                case CaseAssigned assigned when assigned.restricted() -> letGo(assigned.caseId());
                case CaseAssigned _ -> {}
            }
        }
    }

    /** Behind the wall around what has become confidential no other sender hears anything: his case goes on alone. */
    private void letGo(String id) {
        cases.find(id).filter(Case::restricted).stream()
                .flatMap(matter -> matter.circle().joined().stream())
                .forEach(joined -> goOnAlone(joined.caseId()));
    }

    private void goOnAlone(String id) {
        var left = leftBehind(id);
        while (left.isPresent() && !apart(left.get())) {
            left = leftBehind(id);
        }
    }

    /** The merged case, where nothing speaks for it any more. */
    private Optional<Case> leftBehind(String id) {
        return merged(id).filter(matter -> cases.speakingFor(matter).id().equals(id));
    }

    private void join(String id) {
        var settled = false;
        while (!settled) {
            settled = merged(id).map(this::join).orElse(true);
        }
    }

    private Optional<Case> merged(String id) {
        return cases.find(id).filter(matter -> matter.state() instanceof State.Merged);
    }

    /** False when it must be looked at again: somebody wrote meanwhile, or a case began again. */
    private boolean join(Case merged) {
        var target = cases.speakingFor(merged);
        if (target.state() instanceof State.Merged) {
            if (parted(target)) {
                return true;
            }
            apart(firstOfCircle(target));
            return false;
        }
        if (Joining.tooLate(merged, target)) {
            apart(merged);
            return false;
        }
        var after = Joining.join(merged, target, at(target));
        return after.equals(target) || cases.save(target, after) == Cases.Saving.SAVED;
    }

    /** Whether it was joined long since, and a wall has come between them: an event told again changes nothing. */
    private boolean parted(Case merged) {
        return merged.state() instanceof State.Merged state
                && cases.find(state.into())
                        .filter(target -> !merged.mayJoin(target) && Joining.known(merged, target))
                        .isPresent();
    }

    private boolean apart(Case merged) {
        return cases.save(merged, Joining.apart(merged, dates, at(merged))) == Cases.Saving.SAVED;
    }

    /** Of cases merged into each other the lowest id, so that whoever looks begins the same one again. */
    private Case firstOfCircle(Case one) {
        var circle = new HashMap<String, Case>();
        var at = Optional.of(one);
        while (at.isPresent() && circle.putIfAbsent(at.get().id(), at.get()) == null) {
            at = next(at.get());
        }
        return at.isEmpty()
                ? one
                : circle.values().stream().min(Comparator.comparing(Case::id)).orElseThrow();
    }

    /** Empty where one speaks for itself alone, merged or not. */
    private Optional<Case> next(Case matter) {
        return matter.state() instanceof State.Merged merged
                ? cases.find(merged.into()).filter(matter::mayJoin)
                : Optional.empty();
    }

    private Instant at(Case matter) {
        return matter.item().synthetic() ? matter.changedAt() : clock.instant();
    }
}
