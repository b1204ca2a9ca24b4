package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.text.Canonical;

/**
 * The own units an accusation or complaint is about, and the words that say so.
 *
 * @param units never to be given the item
 * @param judge who is to look into it
 */
public record Accused(Set<String> units, String judge, List<String> words) {

    private static final String ANY = "*";
    private static final List<Own> OWN = Yamls.list("/rules/own.yaml", Own.class);
    private static final String JUDGE =
            OWN.stream().filter(own -> own.judges).map(Own::unit).findFirst().orElseThrow();
    private static final String ABOVE =
            OWN.stream().filter(own -> own.above).map(Own::unit).findFirst().orElseThrow();
    private static final Set<String> ROOMS = OWN.stream()
            .filter(own -> !own.judges && !own.above && !own.unit.equals(ANY))
            .map(Own::unit)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> EVERYBODY =
            Stream.concat(ROOMS.stream(), Stream.of(JUDGE)).collect(Collectors.toUnmodifiableSet());

    private static final Accused NOBODY = new Accused(Set.of(), JUDGE, List.of());

    /** Whom one writes to or asks is not accused by it. Bounded: each repetition of a group takes a frame of the stack. */
    private static final String ADDRESSED = "(\\b(?:kinh (?:gui|thua)(?: \\w+){0,6}?"
            + "|(?:de nghi|mong|xin|nho|yeu cau|bao cao|phan anh|trinh bay|kien nghi|gui don|gui thu)"
            + "(?: (?:voi|den|toi|len|cho|quy|ong|ba|dong chi)\\b){0,20}+) )?";

    private record Own(String unit, List<String> names, boolean judges, boolean above, boolean staff) {}

    /** Who looks into what the department's own people are accused of. */
    static String usualJudge() {
        return JUDGE;
    }

    /** A complaint is against a decision, which its unit looks at again first; unless people are complained of. */
    public static Accused in(Petition petition, Kind kind, @Nullable String lead) {
        boolean people = kind == Kind.COMPLAINT || kind.restricted();
        if (!people) {
            return NOBODY;
        }
        var plain = Canonical.folded(petition.text());
        var heads = kind.restricted() ? accused(ABOVE, plain) : List.<String>of();
        if (!heads.isEmpty()) {
            return new Accused(EVERYBODY, ABOVE, heads);
        }
        var staff = lead != null && ROOMS.contains(lead) ? named(ANY, plain) : List.<String>of();
        if (!staff.isEmpty()) {
            return new Accused(ROOMS, JUDGE, staff);
        }
        return kind.restricted() ? rooms(plain) : NOBODY;
    }

    /** Whether it is a unit of the department, whose people may be meant. */
    static boolean own(String unit) {
        return EVERYBODY.contains(unit);
    }

    /** Whether it is one of those that others of the department look into. */
    static boolean room(String unit) {
        return ROOMS.contains(unit);
    }

    /** Whether it speaks of a room of the department or of people who work there, whatever it wants of them. */
    static boolean namesOwnPeople(Petition petition) {
        return names(petition, own -> !own.staff);
    }

    /** Whether it speaks of people in office, wherever they are. */
    static boolean namesStaff(Petition petition) {
        return names(petition, own -> own.staff);
    }

    private static boolean names(Petition petition, Predicate<Own> whose) {
        var plain = " " + Canonical.folded(petition.text()) + " ";
        return OWN.stream()
                .filter(whose)
                .flatMap(own -> own.names.stream())
                .anyMatch(name -> plain.contains(" " + name + " "));
    }

    private static Accused rooms(String plain) {
        var units = ROOMS.stream().filter(room -> !named(room, plain).isEmpty()).collect(Collectors.toSet());
        return new Accused(
                units,
                JUDGE,
                units.stream()
                        .flatMap(room -> named(room, plain).stream())
                        .sorted()
                        .toList());
    }

    private static List<String> accused(String unit, String plain) {
        return named(unit, plain).stream()
                .filter(name -> Pattern.compile(ADDRESSED + "\\b" + name + "\\b")
                        .matcher(plain)
                        .results()
                        .anyMatch(mention -> mention.group(1) == null))
                .toList();
    }

    private static List<String> named(String unit, String plain) {
        return OWN.stream()
                .filter(own -> own.unit.equals(unit) && !own.staff)
                .flatMap(own -> own.names.stream())
                .filter(plain::contains)
                .toList();
    }

    boolean anybody() {
        return !units.isEmpty();
    }
}
