package vn.langnghe.routing.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One duty of the assignment plan.
 *
 * @param alternative the other lead where the plan names none per letter and the subject decides
 * @param outside codes of units, or names of bodies that have none
 * @param legal plans, resolutions and decisions it carries out
 */
public record PlanItem(
        String item,
        @Nullable Component component,
        String lead,
        @Nullable String alternative,
        List<String> cooperating,
        List<String> outside,
        String task,
        @Nullable String target,
        List<String> legal) {

    public PlanItem {
        cooperating = cooperating == null ? List.of() : List.copyOf(cooperating);
        outside = outside == null ? List.of() : List.copyOf(outside);
        legal = legal == null ? List.of() : List.copyOf(legal);
    }

    private static final Pattern NAME = Pattern.compile("(PCI|PGI|III)[ .](\\d+)(?:\\.(\\d+))?(?: (.))?");
    private static final List<String> PARTS = List.of("PCI", "PGI", "III");
    /** Of the Vietnamese alphabet, as plans count. */
    private static final String LETTERS = "abcdđeg";

    /** Where it stands in a plan: by part, numbers and letter. */
    int[] place() {
        var name = NAME.matcher(item);
        return name.matches()
                ? new int[] {
                    PARTS.indexOf(name.group(1)),
                    Integer.parseInt(name.group(2)),
                    name.group(3) == null ? 0 : Integer.parseInt(name.group(3)),
                    name.group(4) == null ? -1 : LETTERS.indexOf(name.group(4))
                }
                : new int[] {PARTS.size()};
    }

    public boolean ledBy(String unit) {
        return lead.equals(unit) || unit.equals(alternative);
    }
}
