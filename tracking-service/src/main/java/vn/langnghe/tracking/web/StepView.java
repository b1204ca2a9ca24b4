package vn.langnghe.tracking.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;

/** A step as staff read it. */
record StepView(
        int number,
        Instant at,
        String type,
        Actor actor,
        Status status,
        @Nullable String unit,
        Fact details,
        @Nullable String text,
        boolean internal,
        @Nullable Followup followup,
        List<String> attachments,
        @Nullable String from,
        @Nullable String seal) {

    /** What has happened since somebody saw this version. */
    static List<StepView> after(int version, Case matter) {
        return of(matter).stream().filter(step -> step.number() > version).toList();
    }

    static List<StepView> of(Case matter) {
        return matter.steps().stream().map(StepView::of).toList();
    }

    private static StepView of(Step step) {
        return new StepView(
                step.number(),
                step.at(),
                Facts.name(step.fact()),
                step.actor(),
                step.status(),
                step.unit(),
                step.fact(),
                step.words(),
                step.audience() == Step.Audience.STAFF,
                step.followup(),
                step.broughtFiles(),
                step.from(),
                step.seal());
    }
}
