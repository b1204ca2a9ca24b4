package vn.langnghe.routing.ruling;

import java.util.Optional;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.model.Example;

/** What a dossier teaches: only whole items that a person placed, or that a unit passed on to the right one. */
public final class Confirmed {

    private static final String SOURCE = "confirmed:";

    private Confirmed() {}

    static String id(Example example) {
        return example.source().substring(SOURCE.length());
    }

    public static Optional<Example> example(Dossier dossier) {
        var last = dossier.last();
        if (last.outcome() != Outcome.ASSIGNED
                || last.parts().size() != 1
                || dossier.restricted()
                || dossier.forgotten() != null) {
            return Optional.empty();
        }
        var part = last.parts().getFirst();
        var unit = dossier.movedTo() != null ? dossier.movedTo() : part.lead();
        boolean byPerson = last.decidedBy().type() == DecidedBy.Type.PERSON || dossier.movedTo() != null;
        return byPerson && unit != null
                ? Optional.of(new Example(
                        unit, part.kind(), part.component(), dossier.petition(), SOURCE + dossier.feedbackId()))
                : Optional.empty();
    }
}
