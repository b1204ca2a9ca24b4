package vn.langnghe.routing.ruling;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Decision;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.FirstDecisions;

/** A decision the rules made, made again with the rules, plan and model of then. */
@Component
public class Replays {

    private final RulerFactory factory;
    private final RulerInForce inForce;

    Replays(RulerFactory factory, RulerInForce inForce) {
        this.factory = factory;
        this.inForce = inForce;
    }

    /** What the first decision would be; empty when what was in force then, or what was written, is gone. */
    public Optional<Decision> again(Dossier dossier) {
        if (dossier.forgotten() != null) {
            return Optional.empty();
        }
        var then = dossier.decisions().getFirst();
        if (then.versions().equals(inForce.get().versions())) {
            return Optional.of(again(dossier, then, inForce.get()));
        }
        var day = LocalDate.ofInstant(then.decidedAt(), RulerFactory.HERE);
        return factory.of(then.versions(), day).map(ruler -> {
            try (ruler) {
                return again(dossier, then, ruler);
            }
        });
    }

    private static Decision again(Dossier dossier, Decision then, Ruler ruler) {
        return FirstDecisions.of(dossier.feedbackId(), ruler.rule(dossier.petition()), then.decidedAt());
    }
}
