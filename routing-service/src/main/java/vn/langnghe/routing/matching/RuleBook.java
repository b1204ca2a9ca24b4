package vn.langnghe.routing.matching;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.routing.domain.Rule;

/** All rules of one version. */
public record RuleBook(String version, List<Rule> rules) {

    public static RuleBook shipped() {
        var rules = Stream.of("units", "texts", "kinds", "components", "law", "misconduct")
                .flatMap(file -> Yamls.list("/rules/" + file + ".yaml", Rule.class).stream())
                .toList();
        return new RuleBook(Fingerprint.of(rules), rules);
    }

    /** With local rules added; one that has the id of another takes its place. */
    public RuleBook with(List<Rule> local) {
        if (local.isEmpty()) {
            return this;
        }
        var byId = new LinkedHashMap<String, Rule>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        local.forEach(rule -> byId.put(rule.id(), rule));
        var all = List.copyOf(byId.values());
        return new RuleBook(Fingerprint.of(all), all);
    }

    public RuleBook on(LocalDate day) {
        return new RuleBook(
                version, rules.stream().filter(rule -> rule.inForce(day)).toList());
    }
}
