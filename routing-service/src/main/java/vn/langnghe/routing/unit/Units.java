package vn.langnghe.routing.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.matching.Yamls;

/** The directory of units. */
@Component
public class Units {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();

    public Units() {
        Yamls.list("/units/units.yaml", Unit.class).forEach(unit -> byCode.put(unit.code(), unit));
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
}
