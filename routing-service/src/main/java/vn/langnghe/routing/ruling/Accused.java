package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.text.Canonical;

/**
 * The own units an accusation or complaint is about, and the words that say so.
 *
 * @param units never to be given the item
 */
public record Accused(Set<String> units, List<String> words) {

    private static final Accused NOBODY = new Accused(Set.of(), List.of());
    private static final String ANY = "*";
    private static final List<Own> OWN = Yamls.list("/rules/own.yaml", Own.class);
    private static final Set<String> ROOMS = OWN.stream()
            .filter(own -> !own.judges && !own.unit.equals(ANY))
            .map(Own::unit)
            .collect(Collectors.toSet());

    private static final String JUDGE =
            OWN.stream().filter(Own::judges).map(Own::unit).findFirst().orElseThrow();

    private record Own(String unit, List<String> names, boolean judges) {}

    /** Who looks into what the department's own people are accused of. */
    static String judge() {
        return JUDGE;
    }

    /** A complaint is against a decision, which its unit looks at again first; unless people are complained of. */
    public static Accused in(Petition petition, Kind kind, @Nullable String lead) {
        boolean people = kind == Kind.COMPLAINT || kind.restricted();
        if (!people) {
            return NOBODY;
        }
        var plain = Canonical.folded(petition.text());
        var staff = lead != null && ROOMS.contains(lead) ? named(ANY, plain) : List.<String>of();
        if (!staff.isEmpty()) {
            return new Accused(ROOMS, staff);
        }
        return kind.restricted() ? rooms(plain) : NOBODY;
    }

    private static Accused rooms(String plain) {
        var units = ROOMS.stream().filter(room -> !named(room, plain).isEmpty()).collect(Collectors.toSet());
        return new Accused(
                units,
                units.stream()
                        .flatMap(room -> named(room, plain).stream())
                        .sorted()
                        .toList());
    }

    private static List<String> named(String unit, String plain) {
        return OWN.stream()
                .filter(own -> own.unit.equals(unit))
                .flatMap(own -> own.names.stream())
                .filter(plain::contains)
                .toList();
    }

    boolean anybody() {
        return !units.isEmpty();
    }
}
