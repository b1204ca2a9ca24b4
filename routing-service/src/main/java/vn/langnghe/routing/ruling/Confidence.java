package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.langnghe.routing.domain.Suggestion;

/**
 * How likely readers accept the first unit, told by the share the model gives it. Each step says what came of such
 * shares where one writer was left out after the other: more steps than these could not be told apart on some hundred
 * items. A writer names one unit; half of what is then missing is counted as accepted, because two readers of one
 * petition often name different units and accept each other's.
 */
final class Confidence {

    private static final TreeMap<Double, Double> STEPS =
            new TreeMap<>(Map.of(0.0, 0.44, 0.3, 0.6, 0.48, 0.81, 0.75, 0.93, 0.95, 0.99));

    private Confidence() {}

    /** Best first; the others share what the first leaves. */
    static List<Suggestion> of(Map<String, Double> shares) {
        double top = shares.values().stream().mapToDouble(share -> share).max().orElseThrow();
        double first = STEPS.floorEntry(top).getValue();
        double left = top < 1 ? (1 - first) / (1 - top) : 0;
        return shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(unit -> new Suggestion(unit.getKey(), unit.getValue() == top ? first : unit.getValue() * left))
                .toList();
    }
}
