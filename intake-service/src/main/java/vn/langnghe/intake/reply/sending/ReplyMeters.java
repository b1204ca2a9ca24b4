package vn.langnghe.intake.reply.sending;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.Deliveries;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.intake.reply.Way;

/** What is counted of replies. */
@Component
class ReplyMeters {

    private final MeterRegistry meters;

    ReplyMeters(MeterRegistry meters, Deliveries deliveries) {
        this.meters = meters;
        meters.gauge("langnghe.intake.replies.failed", deliveries, there -> there.count(State.FAILED));
    }

    void ended(Way way, State state) {
        meters.counter("langnghe.intake.replies", "way", way.name(), "outcome", state.name())
                .increment();
    }
}
