package vn.langnghe.intake.channel.mailbox;

import org.jspecify.annotations.Nullable;

/** Nothing can be made of this mail; {@code reason} is the end of a message key, the message is for the log. */
final class UnreadableMail extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private UnreadableMail(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    static UnreadableMail broken(@Nullable Throwable cause) {
        return new UnreadableMail(
                "broken", cause == null ? "" : cause.getClass().getSimpleName());
    }

    static UnreadableMail tooSlow() {
        return new UnreadableMail("too-slow", "time is up");
    }

    String reason() {
        return reason;
    }
}
