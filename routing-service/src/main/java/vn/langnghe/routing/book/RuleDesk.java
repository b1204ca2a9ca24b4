package vn.langnghe.routing.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.matching.RuleCheck;
import vn.langnghe.routing.ruling.Ruler;
import vn.langnghe.routing.ruling.RulerFactory;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.unit.Units;

/** Trying rules on what came in before, and switching them on and off. */
@Service
class RuleDesk {

    private final Editions editions;
    private final Units units;
    private final Dossiers dossiers;
    private final RulerFactory factory;
    private final RulerInForce inForce;

    RuleDesk(Editions editions, Units units, Dossiers dossiers, RulerFactory factory, RulerInForce inForce) {
        this.editions = editions;
        this.units = units;
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

    /** Saves as the next edition and puts it in force; 412 where somebody was faster. */
    void save(int version, List<Rule> rules, String by) {
        if (!editions.saveRules(version, new LocalRules(rules), by)) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "version-stale");
        }
        inForce.refresh();
    }

    void switchTo(int version, String by) {
        if (!editions.putInForce(Editions.Book.RULES, version, by)) {
            throw new InvalidInput("version", "unknown");
        }
        inForce.refresh();
    }

    /** The rules themselves, or every fault at once. */
    List<Rule> checked(List<Rule> rules) {
        var faults = new ArrayList<FieldFault>();
        RuleCheck.faults(rules)
                .forEach(fault -> faults.add(new FieldFault(fault.field(), fault.code(), fault.column())));
        for (int i = 0; i < rules.size(); i++) {
            var unit = rules.get(i).unit();
            if (unit != null && !units.knows(unit)) {
                faults.add(new FieldFault("rules[" + i + "].unit", "unknown"));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return rules;
    }

    Trial trialOfPlans(List<Plan> plans, int atMost) {
        try (var changed = factory.trialOfPlans(plans)) {
            return compare(inForce.get(), changed, atMost);
        }
    }

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
