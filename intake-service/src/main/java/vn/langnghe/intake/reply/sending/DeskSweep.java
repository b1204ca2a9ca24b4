package vn.langnghe.intake.reply.sending;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.Deliveries;
import vn.langnghe.intake.reply.Deliveries.Ending;
import vn.langnghe.intake.reply.Delivery;
import vn.langnghe.intake.reply.Delivery.State;

/** Takes from the desk what nobody may be told; no courier comes by there. */
@Component
public class DeskSweep {

    private final Deliveries deliveries;
    private final Composer composer;
    private final ReplyMeters meters;
    private final Clock clock;

    DeskSweep(Deliveries deliveries, Composer composer, ReplyMeters meters, Clock clock) {
        this.deliveries = deliveries;
        this.composer = composer;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    public void sweep() {
        try (var waiting = deliveries.atDesk()) {
            waiting.filter(this::isForNobody).forEach(this::withhold);
        }
    }

    private boolean isForNobody(Delivery delivery) {
        return switch (composer.compose(delivery)) {
            case Composer.Composition.Ready _, Composer.Composition.NotYet _, Composer.Composition.Closed _ -> false;
            case Composer.Composition.Nobody _, Composer.Composition.Silent _ -> true;
        };
    }

    private void withhold(Delivery delivery) {
        deliveries.end(delivery, Ending.of(State.WITHHELD, clock.instant()));
        meters.ended(delivery.way(), State.WITHHELD);
    }
}
