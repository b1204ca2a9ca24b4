package vn.langnghe.routing.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Reason;

/** Every meter of this service. */
@Component
public class RoutingMeters {

    /** Items that wait for a person, by how they stand with their term. */
    public static final String WAITING = "langnghe.routing.waiting";

    private enum Name {
        DECISIONS("langnghe.routing.decisions"),
        REPEATS("langnghe.routing.repeats"),
        TRIAGED("langnghe.routing.triaged"),
        TRANSFERS("langnghe.routing.transfers"),
        RULE_TRANSFERS("langnghe.routing.rule.transfers");

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
                            dossier.last().outcome().name(),
                            "unit",
                            lead(dossier),
                            "channel",
                            dossier.item().channel())
                    .increment();
        }
        registry.counter(Name.REPEATS.dotted).increment(repeats);
    }

    /** {@code asSuggested}: whether the person took the first suggestion. */
    public void triaged(boolean asSuggested) {
        registry.counter(Name.TRIAGED.dotted, "suggestion", asSuggested ? "taken" : "changed")
                .increment();
    }

    /** What the first decision had wrong: by unit and channel, and by each rule that led there. */
    void transferred(Dossier dossier, String from) {
        registry.counter(
                        Name.TRANSFERS.dotted,
                        "from",
                        from,
                        "channel",
                        dossier.item().channel())
                .increment();
        dossier.decisions().getFirst().parts().getFirst().reasons().stream()
                .filter(reason -> reason.what().equals("RULE"))
                .map(Reason::source)
                .distinct()
                .forEach(rule -> registry.counter(Name.RULE_TRANSFERS.dotted, "rule", rule)
                        .increment());
    }

    private static String lead(Dossier dossier) {
        var lead = dossier.last().parts().getFirst().lead();
        return lead == null ? "none" : lead;
    }
}
