package vn.langnghe.reporting.messaging;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.Received;
import vn.langnghe.reporting.domain.Items;
import vn.langnghe.reporting.domain.Items.Decision;
import vn.langnghe.reporting.engine.ReportEngine;

/** Counts items and parts, each once however often it is told. */
@Component
class ItemCounter {

    private final Items items;
    private final ReportEngine engine;

    ItemCounter(Items items, ReportEngine engine) {
        this.items = items;
        this.engine = engine;
    }

    void countRegistered(List<Received<FeedbackRegistered>> batch) {
        var ids = batch.stream()
                .map(record -> record.event().feedbackId())
                .distinct()
                .toList();
        items.registered(ids);
        tell(ids);
    }

    void countDecided(List<Received<FeedbackRouted>> batch) {
        var decisions = batch.stream()
                .map(Received::event)
                .map(routed -> new Decision(
                        routed.feedbackId(), routed.decision(), routed.parts().size()))
                .toList();
        items.decided(decisions);
        tell(decisions.stream().map(Decision::feedbackId).distinct().toList());
    }

    /** One at a time, so that an older reading of an item never overtakes a newer one. */
    private synchronized void tell(Collection<String> ids) {
        engine.putItems(items.find(ids).values().iterator());
    }
}
