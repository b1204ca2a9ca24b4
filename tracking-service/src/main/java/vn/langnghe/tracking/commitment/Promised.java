package vn.langnghe.tracking.commitment;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.Conflict;

/** A promise with what a list says of its case. */
record Promised(
        String caseId,
        String reference,
        String subject,
        @Nullable String unit,
        boolean restricted,
        Set<String> admitted,
        @Nullable Conflict conflict,
        int version,
        Commitment promise) {

    static Stream<Promised> of(Case matter) {
        return matter.commitments().stream()
                .map(promise -> new Promised(
                        matter.id(),
                        matter.item().reference(),
                        matter.item().title(),
                        matter.unit(),
                        matter.restricted(),
                        matter.circle().admitted(),
                        matter.assignment().conflict(),
                        matter.number(),
                        promise));
    }

    boolean visibleTo(CurrentUser user) {
        if (conflict != null && conflict.accuses(user.units())) {
            return false;
        }
        if (restricted) {
            return isHeardBy(user) || admitted.contains(user.name());
        }
        return user.has("LEADER")
                || (user.has("OFFICER") && unit != null && user.units().contains(unit));
    }

    public boolean mayBeSettledBy(CurrentUser user) {
        return promise.outcome() != Commitment.Outcome.KEPT && visibleTo(user) && (!restricted || isHeardBy(user));
    }

    private boolean isHeardBy(CurrentUser user) {
        return user.has("INSPECTOR") || conflict != null && conflict.leaders() && user.has("LEADER");
    }
}
