package vn.langnghe.routing.unit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.matching.Yamls;

/** The directory of units in force. */
@Component
public class Units {

    private volatile Map<String, Unit> byCode = byCode(shipped());

    public static List<Unit> shipped() {
        return Yamls.list("/units/units.yaml", Unit.class);
    }

    private static Map<String, Unit> byCode(List<Unit> units) {
        var map = new LinkedHashMap<String, Unit>();
        units.forEach(unit -> map.put(unit.code(), unit));
        return map;
    }

    /** Another edition is in force from now on. */
    public void replace(List<Unit> units) {
        byCode = byCode(units);
    }

    public List<Unit> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    public String name(String code, String language) {
        return find(code).map(unit -> unit.name(language)).orElse(code);
    }

    /** Who holds on a day the duties a unit once had: itself, or the last of its successors by then. */
    public static String holder(List<Unit> units, String code, LocalDate day) {
        var map = byCode(units);
        var seen = new HashSet<String>();
        var holder = code;
        while (seen.add(holder)) {
            var unit = map.get(holder);
            if (unit == null || unit.to() == null || day.isBefore(unit.to())) {
                return holder;
            }
            holder = unit.successors().stream()
                    .filter(successor -> !day.isBefore(successor.from()))
                    .map(Unit.Successor::code)
                    .findFirst()
                    .orElse(holder);
        }
        return holder;
    }
}
