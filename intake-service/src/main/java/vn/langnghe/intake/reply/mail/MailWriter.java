package vn.langnghe.intake.reply.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.langnghe.intake.reply.sending.Letter;

/**
 * Puts a letter into the form of a mail: plain text with the same text as HTML beside it, an answer to the sender's own
 * mail where there was one. All headers a DKIM signature covers are set here and stay as they are.
 */
@Component
class MailWriter {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern ANSWERED = Pattern.compile("(?i)^((re|fwd?|tr)\\s*:\\s*)+");

    private final MailProperties settings;
    private final MailThreads threads;
    private final MailOrigins origins;

    MailWriter(MailProperties settings, MailThreads threads, MailOrigins origins) {
        this.settings = settings;
        this.threads = threads;
        this.origins = origins;
    }

    MimeMessage write(Letter letter, MimeMessage message) throws MessagingException {
        var origin = origins.find(letter.senderId());
        message.setHeader("Message-ID", threads.messageId(letter.feedbackId(), letter.id(), settings.domain()));
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from());
        helper.setTo(Optional.ofNullable(letter.to().email()).orElseThrow(() -> new MessagingException("no address")));
        // of what is secret not even its sender's own subject: relays and lock screens show it
        helper.setSubject(subject(letter, letter.secret() ? Optional.empty() : origin));
        helper.setText(letter.words().body(), html(letter));
        message.setHeader("Content-Language", letter.language());
        // no machine shall answer what a machine wrote (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Id", "Lang Nghe <replies." + settings.domain() + ">");
        if (origin.isPresent()) {
            message.setHeader("In-Reply-To", origin.get().messageId());
            message.setHeader("References", origin.get().messageId());
        }
        return message;
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(settings.from(), settings.name(), "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }

    private static String subject(Letter letter, Optional<MailOrigins.Origin> origin) {
        var own = Optional.ofNullable(letter.words().subject()).orElse("");
        // a mail program joins a thread by subject as well as by header
        var subject = origin.map(MailOrigins.Origin::subject)
                .map(first -> "Re: " + ANSWERED.matcher(first).replaceFirst("") + " – " + own)
                .orElse(own);
        var line = subject.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String html(Letter letter) {
        var text = HtmlUtils.htmlEscape(letter.words().body(), "UTF-8")
                .replaceAll("https?://[^\\s<]+", "<a href=\"$0\">$0</a>")
                .replace("\n", "<br>\n");
        return "<!DOCTYPE html><html lang=\"" + letter.language() + "\"><body><p>" + text + "</p></body></html>";
    }
}
