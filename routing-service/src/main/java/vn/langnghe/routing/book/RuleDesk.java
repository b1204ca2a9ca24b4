package vn.langnghe.routing.book;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Own;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.matching.RuleCheck;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.unit.Units;

/** The rules of this department: checked, saved, switched on and off. */
@Service
class RuleDesk {

    /** As much as all hits of one outcome together may say. */
    private static final int HEAVIEST = 9;

    private static final int MOST_RULES = 2_000;
    private static final int MOST_PHRASES = 500;
    private static final int MOST_EXAMPLES = 100;
    private static final int LONGEST_EXAMPLE = 2_000;
    private static final int LONGEST_ID = 80;

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Editions editions;
    private final Units units;
    private final RulerInForce inForce;
    private final Clock clock;

    RuleDesk(Editions editions, Units units, RulerInForce inForce, Clock clock) {
        this.editions = editions;
        this.units = units;
        this.inForce = inForce;
        this.clock = clock;
    }

    LocalRules current() {
        return editions.rules(editions.inForce().rules()).content();
    }

    /** Who the department is, as it is in force. */
    List<Own> own() {
        return current().besideShipped().own();
    }

    void saveRules(int version, List<Rule> rules, String by) {
        save(version, new LocalRules(rules, current().own()), by);
    }

    void saveOwn(int version, List<Own> own, String by) {
        save(version, new LocalRules(current().rules(), checkedOwn(own)), by);
    }

    /** Saves as the next edition and puts it in force; 412 where somebody was faster. */
    void save(int version, LocalRules rules, String by) {
        if (!editions.saveRules(version, rules, by)) {
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
        bound(rules, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        RuleCheck.faults(rules)
                .forEach(fault ->
                        faults.add(new FieldFault(fault.field(), fault.code(), fault.column(), fault.found())));
        for (int i = 0; i < rules.size(); i++) {
            check(rules.get(i), "rules[" + i + "].", faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return rules;
    }

    /** Looked at before anything is compiled or matched: that takes the longer the more there is. */
    private static void bound(List<Rule> rules, List<FieldFault> faults) {
        var bounds = new Bounds(faults);
        bounds.list("rules", rules, MOST_RULES);
        for (int i = 0; i < Math.min(MOST_RULES, rules.size()); i++) {
            var at = "rules[" + i + "].";
            bounds.text(at + "id", rules.get(i).id(), LONGEST_ID);
            bounds.list(at + "phrases", rules.get(i).phrases(), MOST_PHRASES);
            bounds.texts(at + "must", rules.get(i).must(), MOST_EXAMPLES, LONGEST_EXAMPLE);
            bounds.texts(at + "mustNot", rules.get(i).mustNot(), MOST_EXAMPLES, LONGEST_EXAMPLE);
        }
    }

    List<Own> checkedOwn(List<Own> own) {
        var faults = OwnCheck.faults(own, LocalDate.ofInstant(clock.instant(), HERE), units);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return own;
    }

    private void check(Rule rule, String at, List<FieldFault> faults) {
        if (rule.unit() != null && !units.knows(rule.unit())) {
            faults.add(new FieldFault(at + "unit", "unknown"));
        }
        if (rule.planItem() != null && !knowsItem(rule.planItem())) {
            faults.add(new FieldFault(at + "planItem", "unknown"));
        }
        if (Math.abs(rule.weight()) > HEAVIEST) {
            faults.add(new FieldFault(at + "weight", "range", -HEAVIEST, HEAVIEST));
        }
        if (rule.from() != null && rule.to() != null && !rule.to().isAfter(rule.from())) {
            faults.add(new FieldFault(at + "to", "ends-before-it-begins"));
        }
    }

    /** Of any plan: a rule may be written for one that is a draft still. */
    private boolean knowsItem(String name) {
        return editions.plans(editions.inForce().plans()).content().stream()
                .anyMatch(plan -> plan.item(name).isPresent());
    }
}
