package vn.langnghe.intake.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.platform.text.Normalized;

/**
 * What a receipt states, as the five lines that are signed:
 * {@code langnghe-receipt-1}, the reference, the time in UTC, the SHA-256 of the tracking code and that of the content.
 */
public record Statement(String reference, Instant registeredAt, String codeDigest, String contentDigest) {

    private static final String VERSION = "langnghe-receipt-1";
    private static final Pattern SHAPE =
            Pattern.compile(VERSION + "\n(\\d{4}-[0-9A-Z]{6})\n(\\S{20,30})\n([0-9a-f]{64})\n([0-9a-f]{64})\n");

    static Statement of(Feedback feedback) {
        return new Statement(
                feedback.reference().value(),
                feedback.registeredAt(),
                feedback.trackingHash(),
                digest(feedback.registered().content()));
    }

    /** Of the text in NFC, with line feeds alone and nothing blank around it. */
    static String digest(String content) {
        var canonical = Normalized.nfc(content)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text() {
        return String.join("\n", VERSION, reference, registeredAt.toString(), codeDigest, contentDigest, "");
    }

    static Optional<Statement> parse(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Statement(shape.group(1), Instant.parse(shape.group(2)), shape.group(3), shape.group(4)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
