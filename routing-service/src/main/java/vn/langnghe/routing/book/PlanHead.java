package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.PlanItem;

/** What stands above the items of a plan, as the page sends it; what the plan carries out one a line. */
record PlanHead(
        int version,
        @Nullable String code,
        @Nullable String title,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate signedOn,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String implementing,
        @Nullable String copyOf) {

    Plan over(@Nullable String named, boolean draft, List<PlanItem> items) {
        return new PlanBody(
                        named == null ? null : named.strip(),
                        title,
                        signedOn,
                        from,
                        to,
                        draft,
                        RuleForm.lines(implementing),
                        items)
                .plan();
    }

    PlanHead named(String plan) {
        return new PlanHead(version, plan, title, signedOn, from, to, implementing, copyOf);
    }

    static PlanHead of(Plan plan, int version) {
        return new PlanHead(
                version,
                plan.code(),
                plan.title(),
                plan.signedOn(),
                PlanBody.missing(plan.from()) ? null : plan.from(),
                plan.to(),
                String.join("\n", plan.implementing()),
                null);
    }

    static PlanHead empty(int version, @Nullable String copyOf) {
        return new PlanHead(version, null, null, null, null, null, null, copyOf);
    }
}
