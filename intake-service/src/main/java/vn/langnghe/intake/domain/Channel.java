package vn.langnghe.intake.domain;

/** The way an item reached the department. */
public enum Channel {
    HOTLINE,
    WEBSITE,
    MAILBOX,
    SUGGESTION_BOX,
    LETTER,
    ASSOCIATION,
    ONE_STOP,
    ZALO,
    FANPAGE,
    DIALOGUE,
    DIRECTIVE,
    OPEN311
}
