package vn.langnghe.routing.matching;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.routing.domain.Own;
import vn.langnghe.routing.domain.Rule;

/**
 * All rules of one version.
 *
 * @param own by what names the department's own people are meant, whom some rules are about
 */
public record RuleBook(String version, List<Rule> rules, List<Own> own) {

    public static RuleBook shipped() {
        var rules = Stream.of("units", "texts", "kinds", "components", "law", "misconduct")
                .flatMap(file -> Yamls.list("/rules/" + file + ".yaml", Rule.class).stream())
                .toList();
        return of(rules, Yamls.list("/rules/own.yaml", Own.class));
    }

    private static RuleBook of(List<Rule> rules, List<Own> own) {
        return new RuleBook(Fingerprint.of(List.of(rules, own)), rules, own);
    }

    /**
     * With local rules added; one that has the id of another takes its place.
     *
     * @param ownHere in place of what is shipped; empty where that holds
     */
    public RuleBook with(List<Rule> local, List<Own> ownHere) {
        if (local.isEmpty() && ownHere.isEmpty()) {
            return this;
        }
        var byId = new LinkedHashMap<String, Rule>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        local.forEach(rule -> byId.put(rule.id(), rule));
        return of(List.copyOf(byId.values()), ownHere.isEmpty() ? own : ownHere);
    }

    public RuleBook on(LocalDate day) {
        return new RuleBook(
                version,
                rules.stream().filter(rule -> rule.inForce(day)).toList(),
                own.stream().filter(each -> each.inForce(day)).toList());
    }
}
