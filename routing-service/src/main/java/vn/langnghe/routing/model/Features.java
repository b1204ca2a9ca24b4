package vn.langnghe.routing.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.text.Words;

/**
 * What the model looks at: what rules said, and the words themselves, alone and in pairs, without marks. How a text
 * begins and ends says more than its middle: there stands who asks whom for what.
 *
 * @param fixed those that count as they are
 * @param words those that count the more the rarer they are
 * @param scale what all words together weigh
 */
record Features(Map<String, Double> fixed, Map<String, Double> words, double scale) {

    private static final double RULES_SCALE = 3;
    private static final double WORDS_SCALE = 15;
    private static final int CAP = 9;
    /** Of so many words the words weigh as much as the scale says; longer texts say more, but not in proportion. */
    private static final double USUAL_LENGTH = 40;

    private static final double BY_LENGTH = 0.25;
    private static final double WORD = 0.8;
    private static final double PAIR = 1;
    /** What is said again counts, but less each time. */
    private static final double AGAIN = 0.5;

    private static final int HEAD = 8;
    private static final int END = 15;
    private static final double EDGE_WORD = 0.4;
    private static final double EDGE_PAIR = 0.5;
    private static final int SHORT = 160;

    /** What the unit says of the component. */
    static final float UNIT = 3;

    static Features of(Reading reading, List<Hit> hits) {
        var features = new HashMap<String, Double>();
        for (var hit : hits) {
            rule(hit, features);
        }
        features.replaceAll((_, sum) -> Math.min(sum, CAP) / RULES_SCALE);
        hits.stream()
                .filter(hit -> hit.rule().kind() != null)
                .flatMap(hit -> hit.phrases().stream())
                .forEach(phrase -> features.put("p:" + phrase, RULES_SCALE));
        var words = words(reading);
        edges(words, features);
        var text = reading.petition().text();
        if (text.indexOf('?') >= 0) {
            features.put("?", 1.0);
        }
        features.put(text.length() < SHORT ? "short" : "long", 0.5);
        return new Features(features, bag(words), WORDS_SCALE * Math.pow(words.size() / USUAL_LENGTH, BY_LENGTH));
    }

    Stream<String> names() {
        return Stream.of(fixed, words).map(Map::keySet).flatMap(Set::stream);
    }

    static String unit(String code) {
        return "U:" + code;
    }

    /** The words a feature stands for, where it stands for words. */
    static Optional<String> words(String feature) {
        return feature.startsWith("w:") || feature.startsWith("b:")
                ? Optional.of(feature.substring(2))
                : Optional.empty();
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
        }
    }

    private static List<String> words(Reading reading) {
        return reading.words().stream()
                .map(Words::plain)
                .filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
                .toList();
    }

    private static Map<String, Double> bag(List<String> words) {
        var times = new HashMap<String, Integer>();
        for (int i = 0; i < words.size(); i++) {
            times.merge("w:" + words.get(i), 1, Integer::sum);
            if (i > 0) {
                times.merge("b:" + words.get(i - 1) + " " + words.get(i), 1, Integer::sum);
            }
        }
        var bag = new HashMap<String, Double>();
        times.forEach((name, n) -> bag.put(name, (name.startsWith("w:") ? WORD : PAIR) * (1 + AGAIN * Math.log(n))));
        return bag;
    }

    private static void edges(List<String> words, Map<String, Double> features) {
        for (int i = 0; i < Math.min(HEAD, words.size()); i++) {
            features.put("h:" + words.get(i), EDGE_WORD);
        }
        int end = Math.max(0, words.size() - END);
        for (int i = end; i < words.size(); i++) {
            features.put("e:" + words.get(i), EDGE_WORD);
            if (i > end) {
                features.put("eb:" + words.get(i - 1) + " " + words.get(i), EDGE_PAIR);
            }
        }
    }
}
