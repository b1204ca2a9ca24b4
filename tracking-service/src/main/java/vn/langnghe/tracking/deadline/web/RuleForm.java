package vn.langnghe.tracking.deadline.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.deadline.RuleEntry;

/** A rule as it shall be from a day on. */
record RuleForm(
        @Nullable String effectiveFrom,
        @Nullable Integer days,
        @Nullable String unit,
        @Nullable String basis,
        @Nullable String mark,
        @Nullable String note,
        @Nullable Integer version) {

    static RuleForm of(RuleEntry rule, int version) {
        return new RuleForm(rule.effectiveFrom(), rule.days(), rule.unit(), rule.basis(), rule.mark(), null, version);
    }

    /**
     * All rules with this change: from the day the rule began it is replaced, from a later day the old one ends the day
     * before and a new one follows, so that clocks started earlier keep theirs.
     */
    List<RuleEntry> applied(List<RuleEntry> rules, RuleEntry old) {
        var changed = new ArrayList<>(rules);
        var place = changed.indexOf(old);
        if (effectiveFrom == null || effectiveFrom.equals(old.effectiveFrom())) {
            changed.set(place, changed(old, old.id()));
            return changed;
        }
        changed.set(place, ending(old, dayBefore(effectiveFrom)));
        changed.add(place + 1, changed(old, old.id() + "-" + effectiveFrom));
        return changed;
    }

    private RuleEntry changed(RuleEntry old, @Nullable String id) {
        return new RuleEntry(
                id,
                old.kinds(),
                old.stage(),
                old.when(),
                days,
                unit,
                old.direction(),
                old.runsFrom(),
                basis,
                mark,
                effectiveFrom == null ? old.effectiveFrom() : effectiveFrom,
                old.effectiveTo());
    }

    private static RuleEntry ending(RuleEntry old, String last) {
        return new RuleEntry(
                old.id(),
                old.kinds(),
                old.stage(),
                old.when(),
                old.days(),
                old.unit(),
                old.direction(),
                old.runsFrom(),
                old.basis(),
                old.mark(),
                old.effectiveFrom(),
                last);
    }

    static String dayBefore(String day) {
        try {
            return LocalDate.parse(day).minusDays(1).toString();
        } catch (DateTimeException notADate) {
            return day;
        }
    }
}
