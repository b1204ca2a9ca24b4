package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.PlanItem;

/** A plan as it is sent; its version is counted here. */
record PlanBody(
        @Nullable String code,
        @Nullable String title,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean draft,
        @Nullable List<String> implementing,
        @Nullable List<PlanItem> items) {

    private static final LocalDate UNKNOWN = LocalDate.MIN;

    /** What is missing is left for the check to name. */
    Plan plan() {
        return new Plan(
                code == null ? "" : code,
                0,
                title == null ? "" : title,
                signedOn,
                from == null ? UNKNOWN : from,
                to,
                Boolean.TRUE.equals(draft),
                Given.all("implementing", implementing),
                Given.all("items", items));
    }

    static boolean missing(LocalDate from) {
        return from.equals(UNKNOWN);
    }
}
