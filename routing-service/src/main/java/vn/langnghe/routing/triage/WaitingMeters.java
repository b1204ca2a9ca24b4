package vn.langnghe.routing.triage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.messaging.RoutingMeters;

/** How many items wait for a person, and how many of them too long: what an alarm rings on. */
@Component
class WaitingMeters {

    private static final int COUNTED = 1_000;

    private final Dossiers dossiers;
    private final TriageTerms terms;
    private final Map<TriageTerms.Standing, AtomicInteger> counts = new EnumMap<>(TriageTerms.Standing.class);

    WaitingMeters(Dossiers dossiers, TriageTerms terms, MeterRegistry registry) {
        this.dossiers = dossiers;
        this.terms = terms;
        for (var standing : TriageTerms.Standing.values()) {
            var count = new AtomicInteger();
            counts.put(standing, count);
            Gauge.builder(RoutingMeters.WAITING, count, AtomicInteger::get)
                    .tag("standing", standing.name())
                    .register(registry);
        }
    }

    @Scheduled(fixedDelayString = "${langnghe.routing.count-waiting-every:1m}")
    void count() {
        var now = new EnumMap<TriageTerms.Standing, Integer>(TriageTerms.Standing.class);
        dossiers.waiting(COUNTED, dossier -> now.merge(terms.of(dossier).standing(), 1, Integer::sum));
        counts.forEach((standing, count) -> count.set(now.getOrDefault(standing, 0)));
    }
}
