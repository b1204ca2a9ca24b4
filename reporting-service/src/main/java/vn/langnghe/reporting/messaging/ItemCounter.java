package vn.langnghe.reporting.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.Received;
import vn.langnghe.reporting.domain.Items;
import vn.langnghe.reporting.domain.Items.Decision;
import vn.langnghe.reporting.engine.EngineFeed;

/** Counts items and parts, each once however often it is told. */
@Component
class ItemCounter {

    private final Items items;
    private final EngineFeed feed;

    ItemCounter(Items items, EngineFeed feed) {
        this.items = items;
        this.feed = feed;
    }

    void countRegistered(List<Received<FeedbackRegistered>> batch) {
        var ids = batch.stream()
                .map(record -> record.event().feedbackId())
                .distinct()
                .toList();
        items.registered(ids);
        feed.itemsChanged(ids);
    }

    void countDecided(List<Received<FeedbackRouted>> batch) {
        var decisions = batch.stream()
                .map(Received::event)
                .map(routed -> new Decision(
                        routed.feedbackId(), routed.decision(), routed.parts().size()))
                .toList();
        items.decided(decisions);
        feed.itemsChanged(
                decisions.stream().map(Decision::feedbackId).distinct().toList());
    }
}
