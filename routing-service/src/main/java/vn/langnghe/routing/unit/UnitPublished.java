package vn.langnghe.routing.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Unit;

/** One unit as all others know it. */
public record UnitPublished(
        String code,
        Name name,
        Unit.Group group,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Unit.Successor> successors,
        int order,
        int version) {

    /** The name in both languages. */
    public record Name(String vi, String en) {}

    public static UnitPublished of(Unit unit, int version) {
        return new UnitPublished(
                unit.code(),
                new Name(unit.vi(), unit.en()),
                unit.group(),
                unit.from(),
                unit.to(),
                unit.successors(),
                unit.order(),
                version);
    }
}
