package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.springframework.util.unit.DataSize;

/** A mail server on this machine with one mailbox. */
final class PostBox implements AutoCloseable {

    static final String ADDRESS = "tiepnhan@so.example.vn";
    static final Duration LONG = Duration.ofSeconds(60);

    private GreenMail mail;
    private GreenMailUser user;

    private PostBox(int port) {
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        user = mail.setUser(ADDRESS, ADDRESS, "secret");
    }

    static PostBox open() {
        return new PostBox(0);
    }

    /** Away for a moment; what lay there is gone with it. */
    void restart() {
        int port = mail.getImap().getPort();
        mail.stop();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        user = mail.setUser(ADDRESS, ADDRESS, "secret");
    }

    void empty() {
        for (var name : List.of("INBOX", "LangNghe-Done", "LangNghe-Aside", "LangNghe-Unreadable")) {
            var there = mail.getManagers().getImapHostManager().getFolder(user, name);
            if (there != null) {
                there.deleteAllMessages();
            }
        }
    }

    MailboxProperties properties() {
        return new MailboxProperties(
                "127.0.0.1",
                mail.getImap().getPort(),
                false,
                true,
                ADDRESS,
                "secret",
                ADDRESS,
                "INBOX",
                "LangNghe-Done",
                "LangNghe-Aside",
                "LangNghe-Unreadable",
                Duration.ofSeconds(2),
                DataSize.ofKilobytes(200),
                Duration.ofSeconds(20),
                null);
    }

    int inFolder(String name) {
        var folder = mail.getManagers().getImapHostManager().getFolder(user, name);
        return folder == null ? 0 : folder.getNonDeletedMessages().size();
    }

    /** The first that lies in the inbox, as a mail program gets it. */
    MimeMessage first() throws Exception {
        var stored = mail.getManagers()
                .getImapHostManager()
                .getInbox(user)
                .getMessages()
                .getFirst();
        return new MimeMessage(stored.getMimeMessage()) {
            @Override
            public Date getReceivedDate() {
                return stored.getReceivedDate();
            }
        };
    }

    void deliver(String raw) {
        deliver(raw, UTF_8);
    }

    void deliver(String raw, Charset charset) {
        try {
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(charset))));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String plain(String id, String subject, String text) {
        var encoded = Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8));
        return "From: =?utf-8?B?%s?= <lan@x.vn>\r\nTo: %s\r\nMessage-ID: %s\r\nSubject: =?utf-8?B?%s?=\r\n"
                        .formatted(base64("Nguyễn Thị Lan"), ADDRESS, id, base64(subject))
                + "MIME-Version: 1.0\r\nDate: Fri, 20 Nov 2026 09:00:00 +0700\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    @Override
    public void close() {
        mail.stop();
    }
}
