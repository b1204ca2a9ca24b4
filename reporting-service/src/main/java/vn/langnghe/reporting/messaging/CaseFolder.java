package vn.langnghe.reporting.messaging;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import vn.langnghe.platform.events.BatchHandler;
import vn.langnghe.platform.events.Received;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.CaseHistory.Outcome;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.StepKind;

/**
 * Adds a batch of steps to the histories of their cases: one read, one write. One batch at a time, so
 * that the end of a rebuild and the live log never write the same case over each other.
 */
class CaseFolder implements BatchHandler<CaseStepBody> {

    private final Histories histories;
    private final Consumer<Collection<String>> told;
    private final FoldMeters meters;
    private final ZoneId zone;

    /** {@code told} hears of the cases of each batch once they are saved. */
    CaseFolder(Histories histories, Consumer<Collection<String>> told, FoldMeters meters, ZoneId zone) {
        this.histories = histories;
        this.told = told;
        this.meters = meters;
        this.zone = zone;
    }

    /** Folds as this one does, but beside what counts. */
    CaseFolder beside(Histories others) {
        return new CaseFolder(others, _ -> {}, meters, zone);
    }

    /** Does something while no batch is at work. */
    synchronized void between(Runnable change) {
        change.run();
    }

    @Override
    public synchronized void handle(List<Received<CaseStepBody>> batch) {
        var known = new LinkedHashMap<>(histories.find(
                batch.stream().map(record -> record.event().caseId()).distinct().toList()));
        var changed = new LinkedHashMap<String, CaseHistory>();
        for (var received : batch) {
            var body = received.event();
            var history =
                    known.computeIfAbsent(body.caseId(), caseId -> CaseHistory.unknown(caseId, body.feedbackId()));
            var outcome = StepKind.ofType(received.type())
                    .map(kind -> history.add(body.step(kind, zone)))
                    .orElse(Outcome.REPEATED);
            meters.count(outcome);
            if (outcome != Outcome.REPEATED) {
                changed.put(history.caseId(), history);
            }
        }
        histories.save(changed.values());
        // Also of cases that only repeated: the engine may have missed what the store has.
        told.accept(known.keySet());
    }
}
