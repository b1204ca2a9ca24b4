package vn.langnghe.routing.domain;

import java.util.List;

/** A rule that spoke, and the phrases it found. */
public record Hit(Rule rule, List<String> phrases) {

    public double weight() {
        return rule.weight() * Math.min(phrases.size(), 3);
    }
}
