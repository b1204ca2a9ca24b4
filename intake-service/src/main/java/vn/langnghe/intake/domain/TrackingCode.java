package vn.langnghe.intake.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What opens the sender's page: {@code LN-7K3M-9QXF-2ABC-D}, 60 secret bits and a check character. Worked out from the
 * item's id when needed; never stored, never in an event.
 */
public record TrackingCode(String canonical) {

    private static final String PREFIX = "LN";
    private static final int SECRET = 12;

    public static TrackingCode of(Derivation server, FeedbackId id) {
        return new TrackingCode(Base32.withCheck(Base32.encode(server.derive("track:" + id), SECRET)));
    }

    /** The code of the {@code number}-th member of a systemic item, counted from 1. */
    public static TrackingCode of(Derivation server, FeedbackId id, int number) {
        return new TrackingCode(Base32.withCheck(Base32.encode(server.derive("track:" + id + "/" + number), SECRET)));
    }

    /** Reads what was typed or heard; empty when the check character does not fit. */
    public static Optional<TrackingCode> parse(String typed) {
        var text = Base32.canonical(typed);
        // "LN" reads as "1N" once L counts as 1
        var code = text.startsWith("1N") && text.length() == SECRET + 3 ? text.substring(PREFIX.length()) : text;
        return Base32.isValid(code, SECRET + 1) ? Optional.of(new TrackingCode(code)) : Optional.empty();
    }

    /** Lower-case hexadecimal SHA-256 of the 13 characters: all that may leave this service. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As printed and read aloud. */
    @Override
    public String toString() {
        return "%s-%s-%s-%s-%s"
                .formatted(
                        PREFIX,
                        canonical.substring(0, 4),
                        canonical.substring(4, 8),
                        canonical.substring(8, SECRET),
                        canonical.substring(SECRET));
    }
}
