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
import vn.langnghe.reporting.domain.Step;
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

    /** A step of a case. */
    record Told(String caseId, String feedbackId, Step step) {

        static Told of(CaseStepBody body, StepKind kind, ZoneId zone) {
            return new Told(body.caseId(), body.feedbackId(), body.step(kind, zone));
        }
    }

    @Override
    public void handle(List<Received<CaseStepBody>> batch) {
        fold(batch.stream()
                .flatMap(received ->
                        StepKind.ofType(received.type()).map(kind -> Told.of(received.event(), kind, zone)).stream())
                .toList());
    }

    synchronized void fold(List<Told> steps) {
        var known = new LinkedHashMap<>(
                histories.find(steps.stream().map(Told::caseId).distinct().toList()));
        var changed = new LinkedHashMap<String, CaseHistory>();
        for (var one : steps) {
            var history = known.computeIfAbsent(one.caseId(), caseId -> CaseHistory.unknown(caseId, one.feedbackId()));
            var outcome = history.add(one.step());
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
