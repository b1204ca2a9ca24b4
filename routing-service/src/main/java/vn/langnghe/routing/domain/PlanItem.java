package vn.langnghe.routing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One duty of the assignment plan.
 *
 * @param alternative the other lead where the plan names none per letter and the subject decides
 * @param outside codes of units, or names of bodies that have none
 */
public record PlanItem(
        String item,
        @Nullable Component component,
        String lead,
        @Nullable String alternative,
        List<String> cooperating,
        List<String> outside,
        String task,
        @Nullable String target) {

    public PlanItem {
        cooperating = cooperating == null ? List.of() : List.copyOf(cooperating);
        outside = outside == null ? List.of() : List.copyOf(outside);
    }

    boolean ledBy(String unit) {
        return lead.equals(unit) || unit.equals(alternative);
    }
}
