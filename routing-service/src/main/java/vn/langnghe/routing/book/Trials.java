package vn.langnghe.routing.book;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.model.Example;
import vn.langnghe.routing.model.SeedCorpus;
import vn.langnghe.routing.ruling.Ruler;
import vn.langnghe.routing.ruling.RulerFactory;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.text.Canonical;

/**
 * What other rules, plans or another model would have done with what came in before. Of restricted items only how many
 * would be open is told.
 */
@Service
class Trials {

    static final int USUAL = 500;
    private static final int AT_ONCE = 25;
    private static final int SENTENCES = 50;

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

    /**
     * @param items how many open ones were tried
     * @param opened how many restricted ones would not be restricted any more
     */
    record Trial(int items, List<Move> moved, int opened, Accuracy before, Accuracy after) {

        private static final Trial NOTHING = new Trial(0, List.of(), 0, Accuracy.NONE, Accuracy.NONE);

        Trial and(Trial other) {
            return new Trial(
                    items + other.items,
                    Stream.concat(moved.stream(), other.moved.stream()).toList(),
                    opened + other.opened,
                    before.and(other.before),
                    after.and(other.after));
        }
    }

    /**
     * An item that would go elsewhere, or as something else.
     *
     * @param kinds the kind before and after
     * @param components the component before and after
     * @param restricted whether it would be kept from all but those who inspect
     */
    record Move(
            String feedbackId,
            String reference,
            @Nullable String from,
            @Nullable String to,
            boolean automatic,
            List<Kind> kinds,
            List<Component> components,
            boolean restricted) {}

    /** A past item with what is ruled on it now, and what would be. */
    private record Tried(Dossier dossier, Ruling before, Ruling after) {

        boolean moves() {
            return !outcome(before).equals(outcome(after));
        }

        private static List<Object> outcome(Ruling ruling) {
            return List.of(
                    String.valueOf(ruling.lead()),
                    ruling.automatic(),
                    ruling.kind(),
                    ruling.component(),
                    ruling.restricted());
        }

        boolean opens() {
            return before.restricted() && !after.restricted();
        }

        Move move() {
            return new Move(
                    dossier.feedbackId(),
                    dossier.item().reference(),
                    before.lead(),
                    after.lead(),
                    after.automatic(),
                    List.of(before.kind(), after.kind()),
                    List.of(before.component(), after.component()),
                    after.restricted());
        }
    }

    /** An invented sentence that has one of the changed names in it, and what would become of it. */
    record Sentence(String text, @Nullable String lead, boolean restricted) {}

    /** What other people of the department would change: nobody's own words are shown for it. */
    record OwnTrial(Trial past, List<Sentence> sentences) {}

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

    /** @param names by which the changed entry means people */
    OwnTrial ofOwn(LocalRules changed, List<String> names) {
        var plain = names.stream().map(Canonical::folded).toList();
        var spoken = SeedCorpus.read().stream()
                .map(Example::petition)
                .filter(petition -> plain.stream().anyMatch(Canonical.folded(petition.text())::contains))
                .limit(SENTENCES)
                .toList();
        return alone(() -> factory.trial(changed), ruler -> {
            var rulings = ruler.rule(spoken);
            return new OwnTrial(
                    compare(ruler, USUAL, Set.of()),
                    IntStream.range(0, spoken.size())
                            .mapToObj(i -> new Sentence(
                                    spoken.get(i).text(),
                                    rulings.get(i).lead(),
                                    rulings.get(i).restricted()))
                            .toList());
        });
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

    private Trial compare(Supplier<Ruler> changed, int atMost, Set<String> taught) {
        return alone(changed, ruler -> compare(ruler, atMost, taught));
    }

    /** One at a time: a second set of rules and its index beside those in force is all the memory there is for it. */
    private <T> T alone(Supplier<Ruler> changed, Function<Ruler, T> work) {
        if (!free.tryAcquire()) {
            throw new Refusal(HttpStatus.CONFLICT, "trial-runs");
        }
        try (var ruler = changed.get()) {
            return work.apply(ruler);
        } finally {
            free.release();
        }
    }

    private Trial compare(Ruler changed, int atMost, Set<String> taught) {
        return dossiers.confirmedFirst(atMost).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .map(ids -> compare(changed, dossiers.find(ids), taught))
                .reduce(Trial.NOTHING, Trial::and);
    }

    private Trial compare(Ruler changed, List<Dossier> some, Set<String> taught) {
        var past = some.stream().filter(dossier -> dossier.forgotten() == null).toList();
        var petitions = past.stream().map(Dossier::petition).toList();
        var before = inForce.get().rule(petitions);
        var after = changed.rule(petitions);
        var tried = IntStream.range(0, past.size())
                .mapToObj(i -> new Tried(past.get(i), before.get(i), after.get(i)))
                .toList();
        var open = tried.stream().filter(each -> !each.dossier().restricted()).toList();
        var placed = open.stream()
                .filter(each -> placedByAPerson(each.dossier())
                        && !taught.contains(each.dossier().feedbackId()))
                .toList();
        return new Trial(
                open.size(),
                open.stream().filter(Tried::moves).map(Tried::move).toList(),
                (int) tried.stream()
                        .filter(each -> each.dossier().restricted() && each.opens())
                        .count(),
                accuracy(placed, Tried::before),
                accuracy(placed, Tried::after));
    }

    private static boolean placedByAPerson(Dossier dossier) {
        return dossier.last().decidedBy().type() == DecidedBy.Type.PERSON
                && dossier.last().outcome() == Outcome.ASSIGNED;
    }

    private static Accuracy accuracy(List<Tried> placed, Function<Tried, Ruling> ruling) {
        long right = placed.stream()
                .filter(each -> each.dossier().last().parts().stream()
                        .anyMatch(part ->
                                String.valueOf(ruling.apply(each).lead()).equals(part.lead())))
                .count();
        return new Accuracy((int) right, placed.size());
    }
}
