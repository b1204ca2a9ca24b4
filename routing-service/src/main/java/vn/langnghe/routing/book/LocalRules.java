package vn.langnghe.routing.book;

import java.util.List;
import vn.langnghe.routing.domain.Rule;

/** What this department adds to the shipped rules; a rule with a shipped id takes its place. */
public record LocalRules(List<Rule> rules) {

    public static final LocalRules NONE = new LocalRules(List.of());
}
