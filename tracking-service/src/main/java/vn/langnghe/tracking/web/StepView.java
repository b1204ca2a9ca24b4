package vn.langnghe.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Party;

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
    static List<StepView> after(int version, Case matter, Caller.Staff caller) {
        return of(matter, caller).stream()
                .filter(step -> step.number() > version)
                .toList();
    }

    /** Of what staff say among themselves the intake desk, which speaks with senders, learns only that it was said. */
    static List<StepView> of(Case matter, Caller.Staff caller) {
        var readsAll = readsAll(matter, caller);
        return matter.steps().stream().map(step -> of(step, readsAll)).toList();
    }

    /** Whether he may read what staff say among themselves of this case. */
    static boolean readsAll(Case matter, Caller caller) {
        return !caller.partiesIn(matter).equals(Set.of(Party.CLERK));
    }

    private static StepView of(Step step, boolean readsAll) {
        var readable = readsAll || step.audience() != Step.Audience.STAFF;
        return new StepView(
                step.number(),
                step.at(),
                Facts.name(step.fact()),
                step.actor(),
                step.status(),
                step.unit(),
                step.fact(),
                readable ? step.words() : null,
                step.audience() == Step.Audience.STAFF,
                readable ? step.followup() : null,
                readable ? step.broughtFiles() : List.of(),
                step.from(),
                step.seal());
    }
}
