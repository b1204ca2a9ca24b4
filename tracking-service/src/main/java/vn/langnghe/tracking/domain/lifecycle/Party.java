package vn.langnghe.tracking.domain.lifecycle;

/** What somebody is to one case. */
public enum Party {
    /** An officer of the unit responsible; an inspector for what is restricted. */
    LEAD,
    /** An officer of a unit that cooperates. */
    COOPERATING,
    /** Named by an inspector for this restricted case. */
    NAMED,
    TRIAGE,
    /** Leader of the department. */
    LEADER,
    /** The intake desk, speaking for a sender who called. */
    CLERK,
    SENDER,
    SYSTEM
}
