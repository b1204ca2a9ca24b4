package vn.langnghe.routing.book;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a model was taught beside the seed, so that it can be taught again.
 *
 * @param examples ids of items people confirmed
 * @param units whose they were held to be when the model was taught: an item may be passed on later
 * @param before right among the held back, by the model it replaced
 * @param after right among the held back, by this one
 */
public record Learnt(List<String> examples, Map<String, String> units, int heldBack, int before, int after) {

    public static final Learnt NOTHING = new Learnt(List.of(), Map.of(), 0, 0, 0);

    public Learnt without(Set<String> forgotten) {
        return new Learnt(
                examples.stream().filter(id -> !forgotten.contains(id)).toList(), units, heldBack, before, after);
    }

    public Learnt {
        units = units == null ? Map.of() : Map.copyOf(units);
    }
}
