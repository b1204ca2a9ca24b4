package vn.langnghe.routing.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Dossier;

/** Every meter of this service. */
@Component
public class RoutingMeters {

    /** Items that wait for a person, by how they stand with their term. */
    public static final String WAITING = "langnghe.routing.waiting";

    private enum Name {
        DECISIONS("langnghe.routing.decisions"),
        REPEATS("langnghe.routing.repeats"),
        TRIAGED("langnghe.routing.triaged"),
        TRANSFERS("langnghe.routing.transfers");

        private final String dotted;

        Name(String dotted) {
            this.dotted = dotted;
        }
    }

    private final MeterRegistry registry;

    RoutingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void routed(List<Dossier> decided, int repeats) {
        for (var dossier : decided) {
            registry.counter(
                            Name.DECISIONS.dotted,
                            "outcome",
                            dossier.last().outcome().name())
                    .increment();
        }
        registry.counter(Name.REPEATS.dotted).increment(repeats);
    }

    /** {@code asSuggested}: whether the person took the first suggestion. */
    public void triaged(boolean asSuggested) {
        registry.counter(Name.TRIAGED.dotted, "suggestion", asSuggested ? "taken" : "changed")
                .increment();
    }

    void transferred(String from) {
        registry.counter(Name.TRANSFERS.dotted, "from", from).increment();
    }
}
