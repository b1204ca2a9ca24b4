package vn.langnghe.tracking.domain.lifecycle;

import java.util.List;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Status;

/** What became of a command. */
public sealed interface Outcome {

    record Done(Case matter) implements Outcome {}

    record Refused(Reason reason, Status status, List<Action> allowed) implements Outcome {}

    /** Why not. */
    enum Reason {
        /** This caller may never do this with this case. */
        NOT_YOURS,
        NOT_IN_THIS_STATUS,
        SAME_UNIT,
        /** Whoever was named does not work for the unit. */
        NOT_OF_THE_UNIT,
        ALREADY_FORWARDED,
        NOT_ASKED,
        TOO_LATE_TO_REOPEN,
        REOPENED_TOO_OFTEN,
        EXTENDED_TOO_OFTEN,
        LATER_THAN_THE_LAW,
        DATE_NOT_LATER,
        CONFIDENTIAL,
        ITSELF,
        NO_CONSENT,
        NO_GROUNDS_RECORDED,
        NO_SUCH_COMMITMENT,
        RATED_ALREADY
    }
}
