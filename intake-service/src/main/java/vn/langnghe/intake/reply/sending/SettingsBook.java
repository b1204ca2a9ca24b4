package vn.langnghe.intake.reply.sending;

/** Keeps what the department decided. */
public interface SettingsBook {

    ReplySettings current();

    void put(ReplySettings settings, String by);
}
