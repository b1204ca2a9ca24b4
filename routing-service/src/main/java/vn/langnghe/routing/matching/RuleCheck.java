package vn.langnghe.routing.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Rule;

/** Whether rules can be used: they parse, have ids of their own, speak of something, and hold their own examples. */
public final class RuleCheck {

    private static final int LONGEST = 300;

    private RuleCheck() {}

    /** Field is like {@code rules[2].query}; column counts from 1, 0 where there is none, and {@code found} stands there. */
    public record Fault(String field, String code, int column, String found) {

        Fault(String field, String code) {
            this(field, code, 0, "");
        }
    }

    public static List<Fault> faults(List<Rule> rules) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var at = "rules[" + i + "]";
            if (rule.id() == null || rule.id().isBlank()) {
                faults.add(new Fault(at + ".id", "required"));
            } else if (!seen.add(rule.id())) {
                faults.add(new Fault(at + ".id", "rule-id-twice"));
            } else {
                one(rule, at, faults);
            }
        }
        return faults;
    }

    private static void one(Rule rule, String at, List<Fault> faults) {
        int before = faults.size();
        if (rule.phrases().isEmpty() && rule.query() == null) {
            faults.add(new Fault(at, "rule-empty"));
        }
        if (rule.unit() == null
                && rule.kind() == null
                && rule.component() == null
                && rule.urgency() == null
                && !rule.tellsOfMisconduct()) {
            faults.add(new Fault(at, "rule-without-outcome"));
        }
        for (int p = 0; p < rule.phrases().size(); p++) {
            readable(at + ".phrases[" + p + "]", rule.phrases().get(p), false, faults);
        }
        if (rule.query() != null) {
            readable(at + ".query", rule.query(), true, faults);
        }
        if (faults.size() == before) {
            examples(rule, at, faults);
        }
    }

    private static void readable(String field, String words, boolean query, List<Fault> faults) {
        if (words.length() > (query ? 10 * LONGEST : LONGEST)) {
            faults.add(new Fault(field, "too-long"));
            return;
        }
        try {
            if (query) {
                Queries.parsed(words);
            } else {
                Queries.phrase(words);
            }
        } catch (UnreadableRule unreadable) {
            faults.add(new Fault(field, "rule-" + unreadable.code(), unreadable.column(), unreadable.found()));
        }
    }

    private static void examples(Rule rule, String at, List<Fault> faults) {
        try (var matcher = new RuleMatcher(new RuleBook("check", List.of(rule), List.of()))) {
            for (int i = 0; i < rule.must().size(); i++) {
                if (matcher.match(Petition.of(null, rule.must().get(i))).isEmpty()) {
                    faults.add(new Fault(at + ".must[" + i + "]", "rule-misses-example"));
                }
            }
            for (int i = 0; i < rule.mustNot().size(); i++) {
                if (!matcher.match(Petition.of(null, rule.mustNot().get(i))).isEmpty()) {
                    faults.add(new Fault(at + ".mustNot[" + i + "]", "rule-hits-counterexample"));
                }
            }
        }
    }
}
