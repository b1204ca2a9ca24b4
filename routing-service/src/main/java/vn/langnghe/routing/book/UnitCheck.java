package vn.langnghe.routing.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.routing.domain.Unit;

/** Whether a directory of units can be worked by. */
final class UnitCheck {

    private static final int MOST = 1_000;
    private static final int MOST_SUCCESSORS = 20;
    private static final int LONGEST_NAME = 200;

    private UnitCheck() {}

    static List<FieldFault> faults(List<Unit> units) {
        var faults = new ArrayList<FieldFault>();
        var bounds = new Bounds(faults);
        bounds.list("units", units, MOST);
        var byCode = units.stream().collect(Collectors.toMap(Unit::code, Function.identity(), (one, _) -> one));
        var seen = new HashSet<String>();
        for (int i = 0; i < units.size(); i++) {
            var at = "units[" + i + "]";
            if (!seen.add(units.get(i).code())) {
                faults.add(new FieldFault(at + ".code", "unit-twice"));
            }
            bounds.text(at + ".vi", units.get(i).vi(), LONGEST_NAME);
            bounds.text(at + ".en", units.get(i).en(), LONGEST_NAME);
            bounds.list(at + ".successors", units.get(i).successors(), MOST_SUCCESSORS);
            one(units.get(i), at, byCode, faults);
        }
        return faults;
    }

    private static void one(Unit unit, String at, Map<String, Unit> byCode, List<FieldFault> faults) {
        if (!unit.code().matches("[A-Z][A-Z0-9_]{1,31}")) {
            faults.add(new FieldFault(at + ".code", "pattern"));
        }
        if (unit.vi().isBlank()) {
            faults.add(new FieldFault(at + ".vi", "required"));
        }
        if (unit.en().isBlank()) {
            faults.add(new FieldFault(at + ".en", "required"));
        }
        if (unit.from() != null && unit.to() != null && !unit.to().isAfter(unit.from())) {
            faults.add(new FieldFault(at + ".to", "ends-before-it-begins"));
        }
        for (var successor : unit.successors()) {
            successor(unit, successor, at + ".successors", byCode, faults);
        }
    }

    private static void successor(
            Unit unit, Unit.Successor successor, String at, Map<String, Unit> byCode, List<FieldFault> faults) {
        var next = byCode.get(successor.code());
        if (next == null) {
            faults.add(new FieldFault(at, "unknown"));
        } else if (leadsTo(successor.code(), unit.code(), byCode, new HashSet<>())) {
            faults.add(new FieldFault(at, "successors-in-a-circle", successor.code()));
        } else if (unit.to() != null && successor.from().isBefore(unit.to())) {
            faults.add(new FieldFault(at, "successor-overlaps", successor.code()));
        } else if (next.to() != null && !successor.from().isBefore(next.to())) {
            faults.add(new FieldFault(at, "successor-ended", successor.code()));
        }
    }

    private static boolean leadsTo(String from, String sought, Map<String, Unit> byCode, Set<String> seen) {
        if (from.equals(sought)) {
            return true;
        }
        var unit = byCode.get(from);
        return unit != null
                && seen.add(from)
                && unit.successors().stream().anyMatch(next -> leadsTo(next.code(), sought, byCode, seen));
    }
}
