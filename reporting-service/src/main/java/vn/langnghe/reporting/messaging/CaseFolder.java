package vn.langnghe.reporting.messaging;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.BatchHandler;
import vn.langnghe.platform.events.Received;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.CaseHistory.Outcome;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.engine.EngineFeed;

/**
 * Adds a batch of steps to the histories of their cases: one read, one write. One batch at a time, so
 * that a rebuild and the live log never write the same case over each other.
 */
@Component
class CaseFolder implements BatchHandler<CaseStepBody> {

    private final Histories histories;
    private final EngineFeed feed;
    private final FoldMeters meters;
    private final ZoneId zone;

    CaseFolder(Histories histories, EngineFeed feed, FoldMeters meters, ReportingSettings settings) {
        this.histories = histories;
        this.feed = feed;
        this.meters = meters;
        this.zone = settings.zone();
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
        feed.casesChanged(known.keySet());
    }
}
