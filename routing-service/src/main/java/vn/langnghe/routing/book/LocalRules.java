package vn.langnghe.routing.book;

import java.util.List;
import vn.langnghe.routing.domain.Own;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.matching.RuleBook;

/**
 * What this department says beside, or in place of, the shipped rules.
 *
 * @param rules one with a shipped id takes its place
 * @param own who the department itself is, in place of what is shipped; empty where that holds
 */
public record LocalRules(List<Rule> rules, List<Own> own) {

    public static final LocalRules NONE = new LocalRules(List.of(), List.of());

    /** Editions from before know of no people of their own. */
    public LocalRules {
        own = own == null ? List.of() : List.copyOf(own);
    }

    public RuleBook besideShipped() {
        return RuleBook.shipped().with(rules, own);
    }

    LocalRules with(List<Rule> changed) {
        return new LocalRules(changed, own);
    }
}
