package vn.langnghe.routing.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.routing.domain.Rule;

/** All rules of one version. */
public record RuleBook(String version, List<Rule> rules) {

    public static RuleBook shipped() {
        var rules = Stream.of("units", "texts", "kinds", "components", "law")
                .flatMap(file -> Yamls.list("/rules/" + file + ".yaml", Rule.class).stream())
                .toList();
        return new RuleBook(Integer.toHexString(rules.hashCode()), rules);
    }

    public RuleBook on(LocalDate day) {
        return new RuleBook(
                version, rules.stream().filter(rule -> rule.inForce(day)).toList());
    }
}
