package vn.langnghe.routing.ruling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.book.Learnt;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.model.Example;

/**
 * Learns from what people confirmed. One in five confirmed items, told by its id, is held back from every model; a new
 * model takes over only if it places at least as many of those rightly as the one in force.
 */
@Component
public class Learner {

    private static final Logger log = LoggerFactory.getLogger(Learner.class);
    private static final int MOST = 2_000;
    private static final int HOLD_BACK = 5;
    private static final int ENOUGH_NEW = 20;

    /** Fewer held back than a fifth of these tell too little to change a model without a person having tried it. */
    private static final int ENOUGH_TO_JUDGE = 100;

    private static final int AT_ONCE = 50;

    private final Dossiers dossiers;
    private final Editions editions;
    private final RulerFactory factory;
    private final RulerInForce ruler;

    /** What was learnt last without being any better: not tried again until more is new. */
    private Set<String> inVain = Set.of();

    Learner(Dossiers dossiers, Editions editions, RulerFactory factory, RulerInForce ruler) {
        this.dossiers = dossiers;
        this.editions = editions;
        this.factory = factory;
        this.ruler = ruler;
    }

    /** A model that was taken back stays back: only what is new since the last one taught counts. */
    @Scheduled(
            initialDelayString = "${langnghe.routing.learn-every:1h}",
            fixedDelayString = "${langnghe.routing.learn-every:1h}")
    void learnWhenThereIsEnough() {
        var known = editions.model(editions.latest(Editions.Book.MODEL)).content();
        var confirmed = confirmed();
        var learnt = new HashSet<>(known.examples());
        learnt.addAll(inVain);
        var taught = part(confirmed, false).stream().map(Confirmed::id).toList();
        long fresh = taught.stream().filter(id -> !learnt.contains(id)).count();
        if (confirmed.size() >= ENOUGH_TO_JUDGE && fresh >= ENOUGH_NEW) {
            inVain = learn(confirmed) ? Set.of() : Set.copyOf(taught);
        }
    }

    /** Whether the new model took over. */
    boolean learn(List<Example> confirmed) {
        var learnt = taughtBy(confirmed);
        if (learnt.after() < learnt.before()) {
            return false;
        }
        boolean saved = editions.saveModel(editions.inForce().model(), learnt, "learner");
        ruler.refresh();
        return saved;
    }

    /** Teaches a model all that is confirmed now, and keeps it: it decides nothing until it is put in force. */
    public int teach(String by) {
        var confirmed = confirmed();
        if (confirmed.size() < atLeast()) {
            throw new InvalidInput("examples", "too-few-confirmed");
        }
        return editions.keepModel(taughtBy(confirmed), by);
    }

    /** So many confirmed items are needed to teach by. */
    public int atLeast() {
        return Teaching.atLeast(factory.today());
    }

    /** What was erased is unlearnt at once: the model in force is taught again without it. */
    public void unlearn(Set<String> forgotten) {
        int version = editions.inForce().model();
        var learnt = editions.model(version).content();
        if (learnt.examples().stream().noneMatch(forgotten::contains)) {
            return;
        }
        if (!editions.saveModel(version, learnt.without(forgotten), "erasure")) {
            throw new IllegalStateException("Another model came in force meanwhile");
        }
        factory.forgetModels();
        ruler.refresh();
    }

    private Learnt taughtBy(List<Example> confirmed) {
        var known =
                Set.copyOf(editions.model(editions.inForce().model()).content().examples());
        var held = part(confirmed, true).stream()
                .filter(example -> !known.contains(Confirmed.id(example)))
                .toList();
        var taught = part(confirmed, false);
        int before = right(ruler.get(), held);
        int after = rightBy(taught, held);
        log.info(
                "Learnt from {} confirmed items: {} of {} held back right, {} before",
                taught.size(),
                after,
                held.size(),
                before);
        var ids = taught.stream().map(Confirmed::id).toList();
        var units = taught.stream().collect(Collectors.toMap(Confirmed::id, Example::unit, (one, _) -> one));
        return new Learnt(ids, units, held.size(), before, after);
    }

    private int rightBy(List<Example> taught, List<Example> held) {
        try (var candidate = factory.learning(taught)) {
            return right(candidate, held);
        }
    }

    List<Example> confirmed() {
        var examples = new ArrayList<Example>();
        dossiers.confirmed(MOST, dossier -> Confirmed.example(dossier).ifPresent(examples::add));
        return examples;
    }

    private static int right(Ruler ruler, List<Example> examples) {
        return (int) examples.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .mapToLong(some -> rightOf(ruler, some))
                .sum();
    }

    private static long rightOf(Ruler ruler, List<Example> some) {
        var rulings = ruler.rule(some.stream().map(Example::petition).toList());
        return IntStream.range(0, some.size())
                .filter(i -> some.get(i).unit().equals(rulings.get(i).lead()))
                .count();
    }

    static List<Example> part(List<Example> examples, boolean held) {
        return examples.stream()
                .filter(example -> (Math.floorMod(Confirmed.id(example).hashCode(), HOLD_BACK) == 0) == held)
                .toList();
    }
}
