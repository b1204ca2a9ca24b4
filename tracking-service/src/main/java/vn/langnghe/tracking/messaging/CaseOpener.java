package vn.langnghe.tracking.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.Received;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.Routed.Verdict;

/** Opens a case for each part of a decision, and gives an open case what a later decision says. */
@Component
class CaseOpener {

    private final Cases cases;
    private final DueDates dates;
    private final PassingOn passing;
    private final Clock clock;

    CaseOpener(Cases cases, DueDates dates, PassingOn passing, Clock clock) {
        this.cases = cases;
        this.dates = dates;
        this.passing = passing;
        this.clock = clock;
    }

    /**
     * One write for all new cases of the batch. Decisions on a case that is there already, or comes twice in this
     * batch, follow one by one in their order.
     */
    void open(List<Received<FeedbackRouted>> batch) {
        var fresh = new LinkedHashMap<String, Decision>();
        var later = new ArrayList<Decision>();
        batch.forEach(received -> received.event().routed().forEach(found -> {
            var routed = passing.on(known(found));
            var decision = new Decision(routed, at(received.event()));
            if (fresh.putIfAbsent(routed.caseId(), decision) != null) {
                later.add(decision);
            }
        }));
        known(fresh).forEach(this::apply);
        later.forEach(this::apply);
    }

    /** A duplicate of a case nobody has or will answer, or whose sender must not be joined, waits at triage again. */
    private Routed known(Routed routed) {
        return routed.verdict() instanceof Verdict.DuplicateOf other
                        && cases.find(other.caseId())
                                .filter(routed::mayJoin)
                                .map(cases::speakingFor)
                                .filter(Case::leadsToAnAnswer)
                                .isEmpty()
                ? routed.notJoined()
                : routed;
    }

    private record Decision(Routed routed, Instant at) {}

    private Instant at(FeedbackRouted event) {
        return event.item().synthetic() ? event.decidedAt() : clock.instant();
    }

    /** Files what is new and answers what turned out to be known. */
    private List<Decision> known(Map<String, Decision> decisions) {
        var opened = decisions.values().stream()
                .map(decision -> decision.routed().open(decision.at(), dates))
                .toList();
        return cases.open(opened).stream()
                .map(Case::id)
                .map(decisions::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    private void apply(Decision decision) {
        Cases.Saving saving;
        do {
            var matter = cases.find(decision.routed().caseId()).orElseThrow();
            var after = decision.routed().applyTo(matter, decision.at(), dates);
            saving = after.equals(matter) ? Cases.Saving.SAVED : cases.save(matter, after);
        } while (saving == Cases.Saving.STALE);
    }
}
