package vn.langnghe.routing.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Unit;

/**
 * A step in the succession to a unit's duties.
 *
 * @param code who takes over; null where nobody does
 * @param since the day from which nobody holds them until this step, where there is such a day
 */
public record Succession(
        @Nullable String code,
        @Nullable LocalDate from,
        @Nullable LocalDate since) {

    /** Who holds the duties of a unit after it, one after the other or several together, and when nobody does. */
    public static List<Succession> after(Unit unit, List<Unit> all) {
        var byCode = all.stream().collect(Collectors.toMap(Unit::code, Function.identity(), (one, _) -> one));
        var steps = new ArrayList<Succession>();
        follow(unit, byCode, new HashSet<>(), steps);
        return steps;
    }

    private static void follow(Unit unit, Map<String, Unit> byCode, Set<String> seen, List<Succession> steps) {
        if (!seen.add(unit.code())) {
            return;
        }
        var end = unit.to();
        if (end != null && unit.successors().isEmpty()) {
            steps.add(new Succession(null, null, end));
        }
        for (var next : unit.successors()) {
            boolean gap = end != null && next.from().isAfter(end);
            steps.add(new Succession(next.code(), next.from(), gap ? end : null));
            var successor = byCode.get(next.code());
            if (successor != null) {
                follow(successor, byCode, seen, steps);
            }
        }
    }
}
