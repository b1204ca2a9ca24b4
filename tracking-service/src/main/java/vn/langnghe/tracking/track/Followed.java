package vn.langnghe.tracking.track;

import java.time.Instant;
import java.util.List;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Reopenings;

/** A case as somebody follows it: his own, and the one that speaks for it since it was merged. */
record Followed(Case own, Case speaking, Caller.Sender sender) {

    boolean merged() {
        return !own.id().equals(speaking.id());
    }

    /** Whether others follow the same item by codes of their own. */
    boolean byMember() {
        return !own.item().memberHashes().isEmpty();
    }

    /** The names the API has for what the sender may do now. */
    List<String> allowed(DueDates dates, Instant now) {
        return Action.allowed(own, sender).stream()
                .filter(action -> action != Action.CLOSE || !own.forSeveral())
                .filter(action -> action != Action.REOPEN || Reopenings.possible(own, dates, now))
                .map(action -> switch (action) {
                    case RATE -> "rating";
                    case PROVIDE_INFORMATION -> "information";
                    default -> action.path();
                })
                .toList();
    }
}
