package vn.langnghe.intake.channel.mailbox;

/** Mails being read: one that ended the service is the first to be read after its start, and must not end it for ever. */
public interface BegunMails {

    /** False for one that was begun some times and never came to an end. */
    boolean begin(String digest);

    boolean isBegun(String digest);

    /** However it ended. */
    void end(String digest);
}
