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
        /** Nobody has said yet what it is and for whom: triage does, with its kind, its component and who may read it. */
        TO_BE_PLACED,
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
        /** A day by which nobody can give or do anything any more. */
        DATE_PASSED,
        CONFIDENTIAL,
        ITSELF,
        NO_CONSENT,
        NO_GROUNDS_RECORDED,
        NO_DECISION,
        /** What was taken up under a law of its own ends by a decision that this law knows. */
        ENDS_BY_DECISION,
        /** The law of this kind and day does not know the ground. */
        NO_SUCH_GROUND,
        /** A decision of tomorrow, or from before the state it changes. */
        DECIDED_OUT_OF_TIME,
        /** A letter of tomorrow, or from before the matter was received. */
        SENT_OUT_OF_TIME,
        NO_SUCH_COMMITMENT,
        RATED_ALREADY,
        WITHDRAWN_ALREADY,
        /** Whoever holds the code has added more than anybody reads. */
        SAID_ENOUGH,
        /** Others follow the same case. */
        FOR_SEVERAL
    }
}
