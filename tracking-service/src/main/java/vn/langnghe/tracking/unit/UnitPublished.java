package vn.langnghe.tracking.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit as of its last change. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UnitPublished(
        String code,
        Name name,
        @Nullable String group,
        @Nullable LocalDate validTo,
        @Nullable List<Successor> successors,
        int order,
        int version) {

    static final String TYPE = "vn.langnghe.unit.published.v1";

    record Name(String vi, String en) {}

    record Successor(String code, LocalDate from) {}
}
