package vn.langnghe.routing.domain;

import java.time.Instant;
import java.util.List;

/** What the first decision on an item is, once it is ruled on. */
public final class FirstDecisions {

    private FirstDecisions() {}

    public static Decision of(String feedbackId, Ruling ruling, Instant at) {
        return new Decision(
                1,
                ruling.automatic() ? Outcome.ASSIGNED : Outcome.TO_TRIAGE,
                at,
                DecidedBy.THE_RULES,
                ruling.versions(),
                List.of(part(feedbackId, ruling)),
                ruling.units(),
                null,
                null);
    }

    /** A case that waits for a person says of itself only what must hold at once: that it is restricted, or urgent. */
    private static Part part(String feedbackId, Ruling ruling) {
        var sure = ruling.automatic();
        return new Part(
                1,
                Part.caseId(feedbackId, 1),
                null,
                sure ? ruling.lead() : null,
                sure ? ruling.cooperating() : List.of(),
                sure || ruling.kind().restricted() ? ruling.kind() : null,
                sure ? ruling.component() : null,
                sure ? ruling.planItem() : null,
                ruling.restricted(),
                ruling.urgency(),
                ruling.confidence(),
                ruling.evidence(),
                ruling.conflict());
    }
}
