package vn.langnghe.intake.reply.mail;

/** What a test of another package needs to know of the mail we send. */
public final class OurMail {

    private OurMail() {}

    public static String messageId(MailThreads threads, String feedbackId) {
        return threads.messageId(feedbackId, "delivery-1", "so.example.vn");
    }
}
