package vn.langnghe.intake.domain;

/** How the sender wants to hear from the department. */
public enum ReplyBy {
    PHONE,
    EMAIL,
    LETTER,
    ZALO,
    NONE
}
