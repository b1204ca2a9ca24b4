package vn.langnghe.intake.channel.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.channel.mailbox.Mail.Machine;

/** Tells mail that nobody wrote (RFC 3834 and what servers did before it). */
final class Machines {

    private static final Pattern NOBODY =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+._-].*)?@.*");

    private final Set<String> ours;

    Machines(Set<String> ours) {
        this.ours = ours;
    }

    Optional<Machine> of(MimeMessage message) throws MessagingException {
        var from = address(message);
        if (ours.contains(from)) {
            return Optional.of(Machine.OWN);
        }
        if (message.isMimeType("multipart/report")
                || header(message, "Return-Path").equals("<>")
                || header(message, "X-Failed-Recipients").length() > 0) {
            return Optional.of(Machine.BOUNCE);
        }
        if (isAutomatic(message)) {
            return Optional.of(Machine.AUTO_REPLY);
        }
        return isBulk(message) || NOBODY.matcher(from).matches() ? Optional.of(Machine.BULK) : Optional.empty();
    }

    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        var submitted = header(message, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()
                || header(message, "Precedence").equals("auto_reply");
    }

    private static boolean isBulk(MimeMessage message) throws MessagingException {
        return Set.of("bulk", "list", "junk").contains(header(message, "Precedence"))
                || !header(message, "List-Id").isEmpty();
    }

    /** Lower case; nothing when there is none. */
    static String address(MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                ? lower(address.getAddress())
                : "";
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : lower(values[0]);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
