package vn.langnghe.routing.ruling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.book.Learnt;
import vn.langnghe.routing.book.LocalRules;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Versions;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.matching.RuleMatcher;
import vn.langnghe.routing.model.Example;
import vn.langnghe.routing.model.SeedCorpus;
import vn.langnghe.routing.model.ShippedModel;
import vn.langnghe.routing.model.TextModel;
import vn.langnghe.routing.unit.Units;

/** Makes rulers from editions. */
@Component
public class RulerFactory {

    private static final int MOST_MODELS = 3;
    private static final int AT_ONCE = 50;
    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Editions editions;
    private final Dossiers dossiers;
    private final Clock clock;
    private final Supplier<List<Example>> seed;
    private final Map<String, TextModel> models = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextModel> eldest) {
            return size() > MOST_MODELS;
        }
    };

    @Autowired
    RulerFactory(Editions editions, Dossiers dossiers, Clock clock) {
        this(editions, dossiers, clock, SeedCorpus::read);
    }

    /** @param seed what every model is taught before anybody has confirmed anything */
    RulerFactory(Editions editions, Dossiers dossiers, Clock clock, Supplier<List<Example>> seed) {
        this.editions = editions;
        this.dossiers = dossiers;
        this.clock = clock;
        this.seed = seed;
    }

    Ruler make(Editions.InForce from) {
        return make(
                editions.rules(from.rules()).content(),
                learnt(editions.model(from.model()).content()),
                editions.plans(from.plans()).content());
    }

    /** As it would be with these local rules, all else as in force. */
    public Ruler trial(LocalRules local) {
        var from = editions.inForce();
        return make(
                local,
                learnt(editions.model(from.model()).content()),
                editions.plans(from.plans()).content());
    }

    /** As it would be with these plans, all else as in force. */
    public Ruler trialOfPlans(List<Plan> plans) {
        var from = editions.inForce();
        return make(
                editions.rules(from.rules()).content(),
                learnt(editions.model(from.model()).content()),
                plans);
    }

    /** As it would be with another model, all else as in force. */
    public Ruler trial(Learnt learnt) {
        return learning(learnt(learnt));
    }

    /** As it would be with these confirmed items learnt. */
    Ruler learning(List<Example> confirmed) {
        var from = editions.inForce();
        return make(
                editions.rules(from.rules()).content(),
                confirmed,
                editions.plans(from.plans()).content());
    }

    /** As it was: with what had these names when a decision was made on that day. Empty when any of it is gone. */
    Optional<Ruler> of(Versions then, LocalDate day) {
        var rules = rulesNamed(then.rules());
        var plan = planNamed(then.plan());
        if (rules.isEmpty() || plan.isEmpty()) {
            return Optional.empty();
        }
        return examplesNamed(String.valueOf(then.model()))
                .map(examples -> make(rules.get().on(day), examples, plan.get(), day));
    }

    private Optional<RuleBook> rulesNamed(String version) {
        return newestFirst(Editions.Book.RULES)
                .mapToObj(edition -> editions.rules(edition).content().besideShipped())
                .filter(book -> book.version().equals(version))
                .findFirst();
    }

    private Optional<Plan> planNamed(String label) {
        return newestFirst(Editions.Book.PLANS)
                .mapToObj(edition -> editions.plans(edition).content())
                .flatMap(List::stream)
                .filter(plan -> plan.label().equals(label))
                .findFirst();
    }

    private Optional<List<Example>> examplesNamed(String model) {
        var shipped = RuleBook.shipped().version();
        return newestFirst(Editions.Book.MODEL)
                .mapToObj(edition -> withSeed(learnt(editions.model(edition).content())))
                .filter(examples -> TextModel.version(examples, shipped).equals(model))
                .findFirst();
    }

    private IntStream newestFirst(Editions.Book book) {
        int latest = editions.latest(book);
        return IntStream.rangeClosed(0, latest).map(i -> latest - i);
    }

    private List<Example> learnt(Learnt learnt) {
        return learnt.examples().stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(ids -> dossiers.find(ids).stream())
                .flatMap(dossier -> Confirmed.example(dossier).stream())
                .map(example -> example.of(learnt.units().getOrDefault(Confirmed.id(example), example.unit())))
                .toList();
    }

    private Ruler make(LocalRules local, List<Example> confirmed, List<Plan> plans) {
        var today = today();
        var plan =
                plans.stream().filter(each -> each.inForce(today)).findFirst().orElseGet(plans::getFirst);
        return make(local.besideShipped().on(today), withSeed(confirmed), plan, today);
    }

    private Ruler make(RuleBook book, List<Example> examples, Plan plan, LocalDate day) {
        var model = taught(examples);
        var units = editions.units(editions.inForce().units()).content();
        return new Ruler(
                new RuleMatcher(book), model, plan, Settings.AUTOMATIC_FROM, unit -> Units.holder(units, unit, day));
    }

    /** Teaching takes seconds, so it is done with the shipped rules: local ones, plans and units come and go without. */
    private TextModel taught(List<Example> examples) {
        var shipped = RuleBook.shipped();
        synchronized (models) {
            return models.computeIfAbsent(
                    TextModel.version(examples, shipped.version()),
                    name -> ShippedModel.named(name).orElseGet(() -> learnt(examples, shipped)));
        }
    }

    private static TextModel learnt(List<Example> examples, RuleBook shipped) {
        try (var rules = new RuleMatcher(shipped)) {
            return TextModel.taughtBy(examples, rules);
        }
    }

    /** What was taught what is erased now is not kept. */
    void forgetModels() {
        synchronized (models) {
            models.clear();
        }
    }

    private List<Example> withSeed(List<Example> confirmed) {
        var examples = new ArrayList<>(seed.get());
        examples.addAll(confirmed);
        return examples;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
