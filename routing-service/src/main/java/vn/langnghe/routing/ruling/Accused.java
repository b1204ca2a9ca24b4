package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.Set;

/**
 * The own units an accusation or complaint is about, and the words that say so.
 *
 * @param units never to be given the item
 * @param judge who is to look into it
 */
record Accused(Set<String> units, String judge, List<String> words) {

    boolean anybody() {
        return !units.isEmpty();
    }
}
