package vn.langnghe.routing.book;

import java.util.List;

/**
 * What a model was taught beside the seed, so that it can be taught again.
 *
 * @param examples ids of items people confirmed
 * @param before right among the held back, by the model it replaced
 * @param after right among the held back, by this one
 */
public record Learnt(List<String> examples, int heldBack, int before, int after) {

    public static final Learnt NOTHING = new Learnt(List.of(), 0, 0, 0);
}
