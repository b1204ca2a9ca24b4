package vn.langnghe.routing.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.ruling.Ruler;
import vn.langnghe.routing.ruling.RulerFactory;
import vn.langnghe.routing.ruling.RulerInForce;

/** What other rules, plans or another model would have done with what came in before. Restricted items are left out. */
@Service
class Trials {

    static final int USUAL = 500;

    private final Editions editions;
    private final Dossiers dossiers;
    private final RulerFactory factory;
    private final RulerInForce inForce;

    Trials(Editions editions, Dossiers dossiers, RulerFactory factory, RulerInForce inForce) {
        this.editions = editions;
        this.dossiers = dossiers;
        this.factory = factory;
        this.inForce = inForce;
    }

    record Trial(int items, List<Move> moved, Accuracy before, Accuracy after) {}

    record Move(
            String feedbackId,
            String reference,
            @Nullable String from,
            @Nullable String to,
            boolean automatic) {}

    /** Of the items a person placed: how many are placed the same. */
    record Accuracy(int right, int of) {}

    Trial ofRules(List<Rule> rules, int atMost) {
        try (var changed = factory.trial(rules)) {
            return compare(changed, atMost, Set.of());
        }
    }

    Trial ofPlans(List<Plan> plans) {
        try (var changed = factory.trialOfPlans(plans)) {
            return compare(changed, USUAL, Set.of());
        }
    }

    /** What either model was taught proves nothing of it: accuracy is counted on the rest. */
    Trial ofModel(int version) {
        if (version < 0 || version > editions.latest(Editions.Book.MODEL)) {
            throw new InvalidInput("version", "unknown");
        }
        var learnt = editions.model(version).content();
        var taught = new java.util.HashSet<>(learnt.examples());
        taught.addAll(editions.model(editions.inForce().model()).content().examples());
        try (var changed = factory.trial(learnt)) {
            return compare(changed, USUAL, taught);
        }
    }

    private Trial compare(Ruler changed, int atMost, Set<String> taught) {
        var past = dossiers.latest(atMost).stream()
                .filter(dossier -> !dossier.restricted() && dossier.forgotten() == null)
                .toList();
        var petitions = past.stream().map(Dossier::petition).toList();
        var before = inForce.get().rule(petitions);
        var after = changed.rule(petitions);
        var moved = new ArrayList<Move>();
        for (int i = 0; i < past.size(); i++) {
            if (!outcome(before.get(i)).equals(outcome(after.get(i)))) {
                moved.add(new Move(
                        past.get(i).feedbackId(),
                        past.get(i).item().reference(),
                        before.get(i).lead(),
                        after.get(i).lead(),
                        after.get(i).automatic()));
            }
        }
        var placed = IntStream.range(0, past.size())
                .filter(i -> placedByAPerson(past.get(i))
                        && !taught.contains(past.get(i).feedbackId()))
                .toArray();
        return new Trial(past.size(), moved, accuracy(past, before, placed), accuracy(past, after, placed));
    }

    private static String outcome(Ruling ruling) {
        return ruling.lead() + (ruling.automatic() ? "" : " ?");
    }

    private static boolean placedByAPerson(Dossier dossier) {
        return dossier.last().decidedBy().type() == DecidedBy.Type.PERSON
                && dossier.last().outcome() == Outcome.ASSIGNED;
    }

    private static Accuracy accuracy(List<Dossier> past, List<Ruling> rulings, int[] placed) {
        long right = IntStream.of(placed)
                .filter(i -> past.get(i).last().parts().stream()
                        .anyMatch(part -> String.valueOf(rulings.get(i).lead()).equals(part.lead())))
                .count();
        return new Accuracy((int) right, placed.length);
    }
}
