package vn.langnghe.routing.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.Received;
import vn.langnghe.routing.alike.LookAlikes;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.FirstDecisions;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.ruling.RulerInForce;

/** Rules on a batch of registered items and files the decisions in one go. */
@Component
class FeedbackRouter {

    private final RulerInForce ruler;
    private final Dossiers dossiers;
    private final LookAlikes lookAlikes;
    private final RoutingMeters meters;
    private final Clock clock;

    FeedbackRouter(RulerInForce ruler, Dossiers dossiers, LookAlikes lookAlikes, RoutingMeters meters, Clock clock) {
        this.ruler = ruler;
        this.dossiers = dossiers;
        this.lookAlikes = lookAlikes;
        this.meters = meters;
        this.clock = clock;
    }

    void route(List<Received<FeedbackRegistered>> batch) {
        var items = batch.stream().map(Received::event).toList();
        var dossiers = items.stream().map(FeedbackRouter::undecided).toList();
        var rulings = ruler.get().rule(dossiers.stream().map(Dossier::petition).toList());
        var decided = IntStream.range(0, items.size())
                .mapToObj(i -> decided(dossiers.get(i), rulings.get(i)))
                .toList();
        int fresh = this.dossiers.open(decided);
        lookAlikes.arrived(decided);
        meters.routed(decided, batch.size() - fresh);
    }

    private static Dossier undecided(FeedbackRegistered event) {
        return new Dossier(event.feedbackId(), 0, event.item(), event.serviceCode(), List.of(), null, null, null);
    }

    private Dossier decided(Dossier dossier, Ruling ruling) {
        return dossier.decided(FirstDecisions.of(dossier.feedbackId(), ruling, when(dossier)));
    }

    /** A made-up item lives in its own time. */
    private Instant when(Dossier dossier) {
        var item = dossier.item();
        return item.synthetic()
                ? item.registeredAt().plusSeconds(1)
                : clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
