package vn.langnghe.intake.domain;

/** How the sender wants to hear from the department. */
public enum ReplyBy {
    PHONE,
    SMS,
    EMAIL,
    LETTER,
    ZALO,
    NONE
}
