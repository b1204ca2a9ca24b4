package vn.langnghe.routing.book;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.ruling.Ruler;
import vn.langnghe.routing.ruling.RulerFactory;
import vn.langnghe.routing.ruling.RulerInForce;

/** What other rules, plans or another model would have done with what came in before. Restricted items are left out. */
@Service
class Trials {

    static final int USUAL = 500;
    private static final int AT_ONCE = 25;

    private final Editions editions;
    private final Dossiers dossiers;
    private final RulerFactory factory;
    private final RulerInForce inForce;
    private final Semaphore free = new Semaphore(1);

    Trials(Editions editions, Dossiers dossiers, RulerFactory factory, RulerInForce inForce) {
        this.editions = editions;
        this.dossiers = dossiers;
        this.factory = factory;
        this.inForce = inForce;
    }

    record Trial(int items, List<Move> moved, Accuracy before, Accuracy after) {

        private static final Trial NOTHING = new Trial(0, List.of(), Accuracy.NONE, Accuracy.NONE);

        Trial and(Trial other) {
            return new Trial(
                    items + other.items,
                    Stream.concat(moved.stream(), other.moved.stream()).toList(),
                    before.and(other.before),
                    after.and(other.after));
        }
    }

    record Move(
            String feedbackId,
            String reference,
            @Nullable String from,
            @Nullable String to,
            boolean automatic) {

        static Move of(Dossier dossier, Ruling before, Ruling after) {
            return new Move(
                    dossier.feedbackId(), dossier.item().reference(), before.lead(), after.lead(), after.automatic());
        }
    }

    /** Of the items a person placed: how many are placed the same. */
    record Accuracy(int right, int of) {

        private static final Accuracy NONE = new Accuracy(0, 0);

        Accuracy and(Accuracy other) {
            return new Accuracy(right + other.right, of + other.of);
        }
    }

    Trial ofRules(LocalRules rules, int atMost) {
        return compare(() -> factory.trial(rules), atMost, Set.of());
    }

    Trial ofPlans(List<Plan> plans) {
        return compare(() -> factory.trialOfPlans(plans), USUAL, Set.of());
    }

    void mustKnowModel(int version) {
        if (version < 0 || version > editions.latest(Editions.Book.MODEL)) {
            throw new InvalidInput("version", "unknown");
        }
    }

    /** What either model was taught proves nothing of it: accuracy is counted on the rest. */
    Trial ofModel(int version) {
        var learnt = editions.model(version).content();
        var taught = new HashSet<>(learnt.examples());
        taught.addAll(editions.model(editions.inForce().model()).content().examples());
        return compare(() -> factory.trial(learnt), USUAL, taught);
    }

    /** One at a time: a second set of rules and its index beside those in force is all the memory there is for it. */
    private Trial compare(Supplier<Ruler> changed, int atMost, Set<String> taught) {
        if (!free.tryAcquire()) {
            throw new Refusal(HttpStatus.CONFLICT, "trial-runs");
        }
        try (var ruler = changed.get()) {
            return dossiers.confirmedFirst(atMost).stream()
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .map(ids -> compare(ruler, dossiers.find(ids), taught))
                    .reduce(Trial.NOTHING, Trial::and);
        } finally {
            free.release();
        }
    }

    private Trial compare(Ruler changed, List<Dossier> some, Set<String> taught) {
        var past = some.stream()
                .filter(dossier -> !dossier.restricted() && dossier.forgotten() == null)
                .toList();
        var petitions = past.stream().map(Dossier::petition).toList();
        var before = inForce.get().rule(petitions);
        var after = changed.rule(petitions);
        var moved = IntStream.range(0, past.size())
                .filter(i -> !outcome(before.get(i)).equals(outcome(after.get(i))))
                .mapToObj(i -> Move.of(past.get(i), before.get(i), after.get(i)))
                .toList();
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
