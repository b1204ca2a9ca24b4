package vn.langnghe.intake.reply;

/** How much a way has room for. */
public enum Style {
    MAIL,
    SMS,
    CHAT,
    DESK
}
