package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle.Joined;
import vn.langnghe.tracking.domain.Fact;

/** What a merge does to the case that goes on: it remembers whom else it concerns. */
public final class Joining {

    private Joining() {}

    /** The target with everybody the merged case stood for; the same case when it knows them already. */
    public static Case join(Case merged, Case target, Instant at) {
        if (!merged.mayJoin(target)) {
            return target;
        }
        var everybody = Stream.concat(
                        Stream.of(new Joined(merged.id(), merged.feedbackId())), merged.circle().joined().stream())
                .filter(joined -> !joined.caseId().equals(target.id()))
                .toList();
        var next = target;
        for (var joined : everybody) {
            if (!next.circle().has(joined)) {
                next = next.with(next.circle().with(joined))
                        .note(new Fact.Joined(joined.caseId()), Actor.SYSTEM, at, null);
            }
        }
        return next;
    }
}
