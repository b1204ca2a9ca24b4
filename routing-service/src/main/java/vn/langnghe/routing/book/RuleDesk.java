package vn.langnghe.routing.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.ruling.Ruler;
import vn.langnghe.routing.ruling.RulerFactory;
import vn.langnghe.routing.ruling.RulerInForce;

/** Trying rules on what came in before, and switching them on and off. */
@Service
class RuleDesk {

    private final Dossiers dossiers;
    private final RulerFactory factory;
    private final RulerInForce inForce;

    RuleDesk(Dossiers dossiers, RulerFactory factory, RulerInForce inForce) {
        this.dossiers = dossiers;
        this.factory = factory;
        this.inForce = inForce;
    }

    /** What changed rules would have done; restricted items are left out. */
    record Trial(int items, List<Move> moved, Accuracy before, Accuracy after) {}

    record Move(
            String feedbackId,
            String reference,
            @Nullable String from,
            @Nullable String to,
            boolean automatic) {}

    /** Of the items a person placed: how many the rules place the same. */
    record Accuracy(int right, int of) {}

    Trial trial(List<Rule> rules, int atMost) {
        try (var changed = factory.trial(rules)) {
            return compare(inForce.get(), changed, atMost);
        }
    }

    private Trial compare(Ruler now, Ruler changed, int atMost) {
        var past = dossiers.latest(atMost).stream().filter(d -> !d.restricted()).toList();
        var petitions = past.stream().map(Dossier::petition).toList();
        var before = now.rule(petitions);
        var after = changed.rule(petitions);
        var moved = new ArrayList<Move>();
        for (int i = 0; i < past.size(); i++) {
            var from = outcome(before.get(i));
            var to = outcome(after.get(i));
            if (!from.equals(to)) {
                moved.add(new Move(
                        past.get(i).feedbackId(),
                        past.get(i).item().reference(),
                        before.get(i).lead(),
                        after.get(i).lead(),
                        after.get(i).automatic()));
            }
        }
        return new Trial(past.size(), moved, accuracy(past, before), accuracy(past, after));
    }

    private static String outcome(Ruling ruling) {
        return ruling.lead() + (ruling.automatic() ? "" : " ?");
    }

    private static Accuracy accuracy(List<Dossier> past, List<Ruling> rulings) {
        var placed = IntStream.range(0, past.size())
                .filter(i -> past.get(i).last().decidedBy().type() == DecidedBy.Type.PERSON
                        && past.get(i).last().outcome() == Outcome.ASSIGNED)
                .toArray();
        long right = IntStream.of(placed)
                .filter(i -> past.get(i).last().parts().stream()
                        .anyMatch(part -> String.valueOf(rulings.get(i).lead()).equals(part.lead())))
                .count();
        return new Accuracy((int) right, placed.length);
    }
}
