package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.PlanItem;

/** One plan as all others know it; {@code version} counts what was told of it. */
record PlanPublished(
        String code,
        int version,
        String title,
        @Nullable LocalDate signedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean draft,
        List<PlanItem> items) {

    static PlanPublished of(Plan plan, int version) {
        return new PlanPublished(
                plan.code(),
                version,
                plan.title(),
                plan.signedOn(),
                plan.from(),
                plan.to(),
                plan.draft(),
                plan.items());
    }
}
