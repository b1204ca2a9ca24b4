package vn.langnghe.routing.ruling;

import java.util.List;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.text.Canonical;

/** What a room's work is spoken of by: what takes too long, is unclear, missing or in the way. */
final class Matters {

    private static final List<String> WORDS = Yamls.list("/rules/matters.yaml", String.class);

    private Matters() {}

    static boolean named(Petition petition) {
        var plain = " " + Canonical.folded(petition.text()) + " ";
        return WORDS.stream().anyMatch(word -> plain.contains(" " + word + " "));
    }
}
