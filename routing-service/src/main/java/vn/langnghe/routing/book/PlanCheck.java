package vn.langnghe.routing.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.PlanItem;
import vn.langnghe.routing.unit.Units;

/** Whether a plan can be worked by. */
final class PlanCheck {

    private static final Pattern ITEM = Pattern.compile("((PCI|PGI) [0-9]{1,3}\\.[0-9]{1,3}( [a-eđg])?|III\\.[0-9])");

    /** It is told as one event, and a broker takes none of more than a million bytes. */
    private static final int LONGEST = 250_000;

    private static final int MOST_ITEMS = 500;
    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TASK = 4_000;

    private final Units units;

    PlanCheck(Units units) {
        this.units = units;
    }

    /** Faults of the plan itself, and where its validity meets that of others. */
    List<FieldFault> faults(Plan plan, List<Plan> others) {
        var faults = new ArrayList<FieldFault>();
        if (plan.code() == null || !plan.code().matches("[A-Z0-9_]{1,32}")) {
            faults.add(new FieldFault("code", "pattern"));
        }
        if (plan.title() == null || plan.title().isBlank()) {
            faults.add(new FieldFault("title", "required"));
        }
        if (plan.from() == null || PlanBody.missing(plan.from())) {
            faults.add(new FieldFault("from", "required"));
        } else if (plan.to() != null && !plan.to().isAfter(plan.from())) {
            faults.add(new FieldFault("to", "ends-before-it-begins"));
        } else if (!plan.draft()) {
            others.stream()
                    .filter(other -> !other.draft() && !other.code().equals(plan.code()) && overlap(plan, other))
                    .forEach(other -> faults.add(new FieldFault("from", "plan-overlaps", other.code())));
        }
        bound(plan, new Bounds(faults));
        if (plan.toString().length() > LONGEST) {
            faults.add(new FieldFault("items", "too-long", LONGEST));
        }
        items(plan, faults);
        return faults;
    }

    private static void bound(Plan plan, Bounds bounds) {
        bounds.text("title", plan.title(), LONGEST_LINE);
        bounds.texts("implementing", plan.implementing(), MOST_LINES, LONGEST_LINE);
        bounds.list("items", plan.items(), MOST_ITEMS);
        for (int i = 0; i < Math.min(MOST_ITEMS, plan.items().size()); i++) {
            var item = plan.items().get(i);
            var at = "items[" + i + "].";
            bounds.text(at + "task", item.task(), LONGEST_TASK);
            bounds.text(at + "target", item.target(), LONGEST_TASK);
            bounds.list(at + "cooperating", item.cooperating(), MOST_LINES);
            bounds.texts(at + "outside", item.outside(), MOST_LINES, LONGEST_LINE);
            bounds.texts(at + "legal", item.legal(), MOST_LINES, LONGEST_LINE);
        }
    }

    private static boolean overlap(Plan one, Plan other) {
        return (other.to() == null || one.from().isBefore(other.to()))
                && (one.to() == null || other.from().isBefore(one.to()));
    }

    private void items(Plan plan, List<FieldFault> faults) {
        if (plan.items().isEmpty() && !plan.draft()) {
            faults.add(new FieldFault("items", "required"));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < plan.items().size(); i++) {
            item("items[" + i + "]", plan.items().get(i), seen, faults);
        }
    }

    private void item(String at, PlanItem item, HashSet<String> seen, List<FieldFault> faults) {
        if (item.item() == null || !ITEM.matcher(item.item()).matches()) {
            faults.add(new FieldFault(at + ".item", "pattern"));
        } else if (!seen.add(item.item())) {
            faults.add(new FieldFault(at + ".item", "plan-item-twice"));
        }
        if (item.lead() == null || item.lead().isBlank()) {
            faults.add(new FieldFault(at + ".lead", "required"));
        } else if (!units.knows(item.lead())) {
            faults.add(new FieldFault(at + ".lead", "unknown"));
        }
        if (item.alternative() != null && !units.knows(item.alternative())) {
            faults.add(new FieldFault(at + ".alternative", "unknown"));
        }
        if (!item.cooperating().stream().allMatch(units::knows)) {
            faults.add(new FieldFault(at + ".cooperating", "unknown"));
        }
    }
}
