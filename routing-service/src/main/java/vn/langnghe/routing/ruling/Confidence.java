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
 *
 * <p>Of few words that does not hold: what they do not say no reader knows, and a word can make the model sure that
 * means something else by the end of the sentence. So they have steps of their own, from texts of left-out writers cut
 * at 40 letters, with nothing added.
 */
final class Confidence {

    private static final TreeMap<Double, Double> STEPS =
            new TreeMap<>(Map.of(0.0, 0.44, 0.3, 0.6, 0.48, 0.81, 0.75, 0.93, 0.95, 0.99));

    private static final TreeMap<Double, Double> STEPS_OF_FEW =
            new TreeMap<>(Map.of(0.0, 0.25, 0.3, 0.43, 0.48, 0.58, 0.75, 0.79, 0.98, 0.95));

    /** Hardly a text cut at 40 letters has more words, hardly a whole petition as few. */
    private static final int FEW = 12;

    private Confidence() {}

    /**
     * Best first; the others share what the first leaves.
     *
     * @param words how many the text has
     */
    static List<Suggestion> of(Map<String, Double> shares, int words) {
        double top = top(shares);
        double first = (isFew(words) ? STEPS_OF_FEW : STEPS).floorEntry(top).getValue();
        double left = top < 1 ? (1 - first) / (1 - top) : 0;
        return shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(unit -> new Suggestion(unit.getKey(), unit.getValue() == top ? first : unit.getValue() * left))
                .toList();
    }

    /** Whether the model is hardly to be believed for want of words. */
    static boolean isFew(int words) {
        return words <= FEW;
    }

    /** Of the first unit, however few the words are: what few words hint at counts no less for being few. */
    static double ofWholeText(Map<String, Double> shares) {
        return STEPS.floorEntry(top(shares)).getValue();
    }

    private static double top(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(share -> share).max().orElseThrow();
    }
}
