package vn.langnghe.intake.reply;

/** By which way a sender is told. */
public enum Way {
    EMAIL(Style.MAIL, false),
    SMS(Style.SMS, true),
    ZALO(Style.CHAT, true),
    MESSENGER(Style.CHAT, true),
    CALL(Style.DESK, false),
    LETTER(Style.DESK, false),
    /** Nothing the sender left leads to them: somebody at the desk knows what to tell whoever asks. */
    UNKNOWN(Style.DESK, false);

    private final Style style;
    private final boolean wakes;

    Way(Style style, boolean wakes) {
        this.style = style;
        this.wakes = wakes;
    }

    public Style style() {
        return style;
    }

    /** Rings in a pocket, so it waits for the morning. */
    public boolean wakes() {
        return wakes;
    }

    /** Somebody at the desk does it, in office hours. */
    public boolean isDesk() {
        return style == Style.DESK;
    }
}
