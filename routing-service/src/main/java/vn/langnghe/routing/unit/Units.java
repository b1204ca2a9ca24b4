package vn.langnghe.routing.unit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Those somebody can be sent to on a day. */
    public List<Unit> on(LocalDate day) {
        return byCode.values().stream().filter(unit -> unit.existsOn(day)).toList();
    }

    /** Who holds on a day the duties of a unit that ended; nobody where it has not, or where nobody took them over. */
    public List<Unit> successorsOf(Unit ended, LocalDate day) {
        return holders(byCode, ended.code(), day, new HashSet<>())
                .filter(holder -> !holder.equals(ended))
                .toList();
    }

    /** Who holds on a day the duties a unit once had: itself, or the first of its successors by then; a person decides where nobody does. */
    public static String holder(List<Unit> units, String code, LocalDate day) {
        var byCode = byCode(units);
        return byCode.containsKey(code)
                ? holders(byCode, code, day, new HashSet<>())
                        .findFirst()
                        .map(Unit::code)
                        .orElse(Unit.OTHER)
                : code;
    }

    private static Stream<Unit> holders(Map<String, Unit> byCode, String code, LocalDate day, Set<String> seen) {
        var unit = byCode.get(code);
        if (unit == null || !seen.add(code)) {
            return Stream.empty();
        }
        return unit.endedBy(day)
                ? unit.successors().stream()
                        .filter(successor -> !day.isBefore(successor.from()))
                        .flatMap(successor -> holders(byCode, successor.code(), day, seen))
                : Stream.of(unit);
    }
}
