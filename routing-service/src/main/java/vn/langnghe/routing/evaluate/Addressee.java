package vn.langnghe.routing.evaluate;

import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.text.Canonical;

/** Whether a text names the body that answered: such texts are easy for a router that knows names. */
final class Addressee {

    private Addressee() {}

    static boolean named(Labelled item) {
        return named(item.agency(), item.text());
    }

    static boolean named(@Nullable String agency, String text) {
        if (agency == null || agency.isBlank()) {
            return false;
        }
        var plain = Canonical.folded(text);
        return java.util.Arrays.stream(agency.split("[,(]"))
                .map(Canonical::folded)
                .map(name -> name.replaceAll("\\b(bo truong|giam doc|chu tich|cong ty)\\b", "")
                        .strip())
                .anyMatch(name -> !name.isEmpty() && (plain.contains(name) || plain.contains(shortened(name))));
    }

    /** "Cục Thuế Hà Nội" is named by "Cục Thuế". */
    private static String shortened(String name) {
        var words = name.split(" ");
        return words.length <= 3 ? name : String.join(" ", java.util.Arrays.copyOf(words, 3));
    }
}
