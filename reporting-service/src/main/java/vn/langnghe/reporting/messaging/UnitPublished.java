package vn.langnghe.reporting.messaging;

import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.Units.Unit;

/** An entry of the directory of units. */
record UnitPublished(
        String code,
        Name name,
        @Nullable String group,
        @Nullable Integer order,
        @Nullable Integer version) {

    record Name(String vi, @Nullable String en) {}

    Unit unit() {
        return new Unit(
                code,
                name.vi(),
                name.en() == null ? name.vi() : name.en(),
                "INTERNAL".equals(group),
                order == null ? Integer.MAX_VALUE : order,
                version == null ? 0 : version);
    }
}
