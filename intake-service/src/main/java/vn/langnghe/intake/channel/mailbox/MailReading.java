package vn.langnghe.intake.channel.mailbox;

/** Makes out what a mail says. */
interface MailReading {

    Mail of(Spooled spooled) throws UnreadableMail;
}
