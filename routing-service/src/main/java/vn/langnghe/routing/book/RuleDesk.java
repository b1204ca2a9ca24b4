package vn.langnghe.routing.book;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.matching.RuleCheck;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.unit.Units;

/** The rules of this department: checked, saved, switched on and off. */
@Service
class RuleDesk {

    /** As much as all hits of one outcome together may say. */
    private static final int HEAVIEST = 9;

    private final Editions editions;
    private final Units units;
    private final RulerInForce inForce;

    RuleDesk(Editions editions, Units units, RulerInForce inForce) {
        this.editions = editions;
        this.units = units;
        this.inForce = inForce;
    }

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
