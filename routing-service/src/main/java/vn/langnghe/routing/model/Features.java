package vn.langnghe.routing.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.text.Words;

/** What the model looks at: what rules said, and the words themselves, alone and in pairs, without marks. */
final class Features {

    private static final double RULES_SCALE = 3;
    private static final double WORDS_SCALE = 6;
    private static final double UNIT_SCALE = 2;
    private static final int CAP = 9;

    private Features() {}

    static Map<String, Double> of(Reading reading, List<Hit> hits) {
        var features = new HashMap<String, Double>();
        for (var hit : hits) {
            rule(hit, features);
        }
        features.replaceAll((_, sum) -> Math.min(sum, CAP) / RULES_SCALE);
        words(reading, features);
        return features;
    }

    /** A component hangs on whose business the item is: known while learning, likely while judging. */
    static Map<String, Double> knowing(Map<String, Double> features, Map<String, Double> units) {
        var more = new HashMap<>(features);
        units.forEach((unit, share) -> more.put("U:" + unit, share * UNIT_SCALE));
        return more;
    }

    private static void rule(Hit hit, Map<String, Double> features) {
        var rule = hit.rule();
        if (rule.unit() != null) {
            features.merge("u:" + rule.unit(), hit.weight(), Double::sum);
        }
        if (rule.component() != null) {
            features.merge("c:" + rule.component(), hit.weight(), Double::sum);
        }
        if (rule.kind() != null) {
            features.merge("k:" + rule.kind(), hit.weight(), Double::sum);
            hit.phrases().forEach(phrase -> features.put("p:" + phrase, RULES_SCALE));
        }
    }

    private static void words(Reading reading, Map<String, Double> features) {
        var text = reading.petition().text();
        var words = reading.words().stream()
                .map(Words::plain)
                .filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
                .toList();
        var bag = new HashMap<String, Double>();
        for (int i = 0; i < words.size(); i++) {
            bag.putIfAbsent("w:" + words.get(i), 0.8);
            if (i > 0) {
                bag.putIfAbsent("b:" + words.get(i - 1) + " " + words.get(i), 1.0);
            }
        }
        double norm = Math.sqrt(bag.values().stream().mapToDouble(v -> v * v).sum());
        bag.forEach((name, value) -> features.put(name, WORDS_SCALE * value / norm));
        if (text.indexOf('?') >= 0) {
            features.put("?", 1.0);
        }
        features.put(text.length() < 160 ? "short" : "long", 0.5);
    }
}
