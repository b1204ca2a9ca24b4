package vn.langnghe.routing.ruling;

import java.util.List;
import vn.langnghe.routing.matching.Yamls;

/** What a room's work is spoken of by: what takes too long, is unclear, missing or in the way. */
final class Matters {

    private static final List<String> WORDS = Yamls.list("/rules/matters.yaml", String.class);

    private Matters() {}

    static boolean named(Spoken spoken) {
        return WORDS.stream().anyMatch(spoken::says);
    }
}
