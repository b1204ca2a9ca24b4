package vn.langnghe.routing.ruling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.matching.RuleMatcher;
import vn.langnghe.routing.model.Example;
import vn.langnghe.routing.model.SeedCorpus;
import vn.langnghe.routing.model.TextModel;

/** Makes rulers from editions. */
@Component
public class RulerFactory {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Editions editions;
    private final Dossiers dossiers;
    private final Clock clock;

    RulerFactory(Editions editions, Dossiers dossiers, Clock clock) {
        this.editions = editions;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    Ruler make(Editions.InForce from) {
        return make(
                editions.rules(from.rules()).content().rules(),
                editions.plans(from.plans()).content(),
                editions.model(from.model()).content().examples());
    }

    /** As it would be with these local rules, all else as in force. */
    public Ruler trial(List<Rule> local) {
        var from = editions.inForce();
        return make(
                local,
                editions.plans(from.plans()).content(),
                editions.model(from.model()).content().examples());
    }

    /** As it would be with these confirmed items learnt. */
    public Ruler learning(List<Example> confirmed) {
        var from = editions.inForce();
        return make(
                editions.rules(from.rules()).content().rules(),
                confirmed,
                plan(editions.plans(from.plans()).content()));
    }

    private Ruler make(List<Rule> local, List<Plan> plans, List<String> confirmed) {
        var examples = confirmed.stream()
                .flatMap(id -> dossiers.find(id).stream())
                .flatMap(dossier -> Confirmed.example(dossier).stream())
                .toList();
        return make(local, examples, plan(plans));
    }

    private Ruler make(List<Rule> local, List<Example> confirmed, Plan plan) {
        var rules = new RuleMatcher(RuleBook.shipped().with(local).on(today()));
        var examples = new ArrayList<>(SeedCorpus.read());
        examples.addAll(confirmed);
        return new Ruler(rules, TextModel.taughtBy(examples, rules), plan, Settings.AUTOMATIC_FROM);
    }

    private Plan plan(List<Plan> plans) {
        return plans.stream().filter(plan -> plan.inForce(today())).findFirst().orElseGet(plans::getFirst);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
