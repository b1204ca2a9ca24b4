package vn.langnghe.intake.channel.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes out what a mail says. Throws what the mail library throws at a mail that is none. */
final class MailReader {

    private static final int LONGEST_SUBJECT = 200;

    private final Machines machines;

    MailReader(Machines machines) {
        this.machines = machines;
    }

    Mail read(Spooled spooled) throws MessagingException, IOException {
        var message = spooled.message();
        var parts = new Parts();
        parts.read(message);
        var from = from(message);
        return new Mail(
                Optional.ofNullable(message.getMessageID()).map(String::strip).orElseGet(() -> digest(spooled)),
                from.map(InternetAddress::getPersonal).orElse(null),
                from.map(InternetAddress::getAddress).orElse(null),
                subject(message.getHeader("Subject", null)),
                threads(message),
                parts.text(),
                parts.whole(),
                parts.enclosures(),
                spooled.receivedAt(),
                machines.of(message));
    }

    private static String digest(Spooled spooled) {
        try {
            return spooled.digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<InternetAddress> from(MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                ? Optional.of(address)
                : Optional.empty();
    }

    private static String threads(MimeMessage message) throws MessagingException {
        return Stream.of(message.getHeader("In-Reply-To", " "), message.getHeader("References", " "))
                .flatMap(Stream::ofNullable)
                .map(header ->
                        decoded(MimeUtility.unfold(header))) // some programs encode an id that is too long for a line
                .collect(Collectors.joining(" "));
    }

    static @Nullable String subject(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var line = decoded(MimeUtility.unfold(header))
                .replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", " ")
                .strip();
        if (line.isEmpty()) {
            return null;
        }
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException unknown) {
            return header;
        }
    }
}
