package vn.langnghe.tracking.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Rules that contradict each other or themselves; fields are named by the place in the list. */
public final class RuleFaults {

    private static final int TEN_YEARS = 3660;
    private static final Set<Stage> NEVER_WITHOUT = EnumSet.of(Stage.TRIAGE, Stage.ACCEPTANCE, Stage.RESOLUTION);

    private final List<Rule> rules;
    private final List<Fault> faults = new ArrayList<>();

    private RuleFaults(List<Rule> rules) {
        this.rules = rules;
    }

    public static List<Fault> of(List<Rule> rules) {
        var check = new RuleFaults(rules);
        check.each();
        check.series();
        if (check.faults.isEmpty()) {
            check.ties();
        }
        return check.faults;
    }

    /**
     * Terms no case may lose: whatever every matter of a kind must have today some rule must give from today on without end.
     *
     * @param before the rules in force now
     */
    public static List<Fault> lost(List<Rule> before, List<Rule> after, LocalDate today) {
        var faults = new ArrayList<Fault>();
        for (var kind : Kind.values()) {
            for (var stage : NEVER_WITHOUT) {
                if (has(before, kind, stage, today) && !has(after, kind, stage, today)) {
                    faults.add(Fault.of("rules", "term-lost", kind.name(), stage.wire()));
                }
            }
        }
        return faults;
    }

    private static boolean has(List<Rule> rules, Kind kind, Stage stage, LocalDate today) {
        var about = rules.stream()
                .filter(rule -> rule.stage() == stage && rule.kinds().contains(kind))
                .toList();
        return about.stream().anyMatch(rule -> rule.inForceOn(today))
                && about.stream().anyMatch(rule -> rule.effectiveTo() == null);
    }

    private void each() {
        var ids = new HashSet<String>();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (!ids.add(rule.id())) {
                faults.add(Fault.of(field(i, "id"), "duplicate-id", rule.id()));
            }
            if (rule.days() <= 0 || rule.days() > TEN_YEARS) {
                faults.add(Fault.of(field(i, "days"), "days-out-of-range", TEN_YEARS));
            }
            if ((rule.unit() == Rule.CountedIn.TIMES) != rule.stage().countedInTimes()) {
                faults.add(Fault.of(
                        field(i, "unit"), "unit-not-for-stage", rule.stage().wire()));
            }
            if (rule.effectiveTo() != null && rule.effectiveTo().isBefore(rule.effectiveFrom())) {
                faults.add(Fault.of(field(i, "effectiveTo"), "validity-reversed"));
            }
        }
    }

    /** Rules for the same thing under the same conditions must follow each other without overlap and without gap. */
    private void series() {
        var series = new LinkedHashMap<List<Object>, List<Integer>>();
        for (var i = 0; i < rules.size(); i++) {
            for (var kind : rules.get(i).kinds()) {
                var same =
                        List.<Object>of(kind, rules.get(i).stage(), rules.get(i).when());
                series.computeIfAbsent(same, _ -> new ArrayList<>()).add(i);
            }
        }
        series.values().forEach(this::follow);
    }

    private void follow(List<Integer> places) {
        var inTime = new ArrayList<>(places);
        inTime.sort(Comparator.comparing((Integer place) -> rules.get(place).effectiveFrom()));
        for (var i = 1; i < inTime.size(); i++) {
            var before = rules.get(inTime.get(i - 1));
            var after = rules.get(inTime.get(i));
            var ends = before.effectiveTo();
            if (ends == null || !ends.isBefore(after.effectiveFrom())) {
                once(Fault.of(field(inTime.get(i), "effectiveFrom"), "validity-overlaps", before.id()));
            } else if (ends.plusDays(1).isBefore(after.effectiveFrom())) {
                once(Fault.of(field(inTime.get(i), "effectiveFrom"), "validity-gap", before.id()));
            }
        }
    }

    /** No matter may find two rules that ask equally much of it. */
    private void ties() {
        for (var i = 0; i < rules.size(); i++) {
            for (var j = i + 1; j < rules.size(); j++) {
                if (tied(rules.get(i), rules.get(j))) {
                    faults.add(Fault.of(
                            field(j, "when"), "ambiguous-rules", rules.get(i).id()));
                }
            }
        }
    }

    private boolean tied(Rule one, Rule other) {
        if (one.stage() != other.stage()
                || one.when().weight() != other.when().weight()
                || Collections.disjoint(one.kinds(), other.kinds())
                || !(one.inForceOn(other.effectiveFrom()) || other.inForceOn(one.effectiveFrom()))) {
            return false;
        }
        return one.when()
                .meets(other.when())
                .map(both -> !settled(one, other, both))
                .orElse(false);
    }

    /** A third rule that asks for what both ask for decides between them. */
    private boolean settled(Rule one, Rule other, When both) {
        return rules.stream()
                .anyMatch(third -> third.stage() == one.stage()
                        && third.when().equals(both)
                        && third.kinds().containsAll(shared(one.kinds(), other.kinds())));
    }

    private static Collection<Kind> shared(Collection<Kind> one, Collection<Kind> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    private void once(Fault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private static String field(int index, String name) {
        return "rules[" + index + "]." + name;
    }
}
