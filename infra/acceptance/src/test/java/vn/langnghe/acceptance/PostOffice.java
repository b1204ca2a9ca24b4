package vn.langnghe.acceptance;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail server for the house and for whoever writes to it; real SMTP and IMAP on this machine. */
final class PostOffice implements AutoCloseable {
    static final String DEPARTMENT = "phananh@so.example";

    private static final String PASSWORD = "langnghe";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(RunningHouse.port(25), "127.0.0.1", "smtp"),
        new ServerSetup(RunningHouse.port(43), "127.0.0.1", "imap")
    });

    PostOffice() {
        server.start();
        open(DEPARTMENT);
    }

    /** What the house is told about it. */
    static Map<String, String> settings() {
        return Map.of(
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                String.valueOf(RunningHouse.port(25)),
                "SMTP_STARTTLS",
                "false",
                "MAIL_FROM",
                DEPARTMENT,
                "IMAP_HOST",
                "127.0.0.1",
                "IMAP_PORT",
                String.valueOf(RunningHouse.port(43)),
                "IMAP_TLS",
                "false",
                "IMAP_PLAIN",
                "true",
                "IMAP_USERNAME",
                DEPARTMENT,
                "IMAP_PASSWORD",
                PASSWORD);
    }

    GreenMailUser open(String address) {
        return server.setUser(address, address, PASSWORD);
    }

    void send(String from, String subject, String text, @Nullable String inReplyTo) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties(), null));
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(DEPARTMENT));
            message.setSubject(subject, "UTF-8");
            message.setText(text, "UTF-8");
            if (inReplyTo != null) {
                message.setHeader("In-Reply-To", inReplyTo);
                message.setHeader("References", inReplyTo);
            }
            var properties = new Properties();
            properties.put("mail.smtp.host", "127.0.0.1");
            properties.put("mail.smtp.port", String.valueOf(RunningHouse.port(25)));
            try (var transport = Session.getInstance(properties).getTransport("smtp")) {
                transport.connect();
                send(transport, message);
            }
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void send(Transport transport, MimeMessage message) throws MessagingException {
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** What lies in somebody's box. */
    List<Letter> lettersTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Letter::of)
                .filter(letter -> letter.to().contains(address))
                .toList();
    }

    /** A mail as its reader sees it. */
    record Letter(String id, @Nullable String inReplyTo, String to, String subject, String text) {
        private static Letter of(MimeMessage message) {
            try {
                return new Letter(
                        message.getMessageID(),
                        message.getHeader("In-Reply-To", null),
                        Arrays.toString(message.getRecipients(Message.RecipientType.TO)),
                        message.getSubject(),
                        textOf(message.getContent()));
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static String textOf(Object content) throws MessagingException, IOException {
            if (content instanceof jakarta.mail.Multipart parts) {
                return textOf(parts.getBodyPart(0).getContent());
            }
            return content.toString();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
