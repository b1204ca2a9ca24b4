package vn.langnghe.tracking.track;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a sender types, as the code it means: case, dashes and blanks are all the same, I and L are 1, O is 0. Its hash
 * covers the check character, so a code with a wrong one is simply unknown.
 */
public record TrackingCode(String characters) {

    private static final String PREFIX = "LN";
    private static final int LENGTH = 13;

    public static TrackingCode typed(String text) {
        var upper = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        var bare = upper.startsWith(PREFIX) && upper.length() > LENGTH ? upper.substring(PREFIX.length()) : upper;
        return new TrackingCode(bare.replace('I', '1').replace('L', '1').replace('O', '0'));
    }

    /** Under which the cases are found. */
    public String hash() {
        return HexFormat.of().formatHex(sha256().digest(characters.getBytes(US_ASCII)));
    }

    /** As it is printed: {@code LN-7K3M-9QXF-2ABC-D}. */
    public String printed() {
        if (characters.length() != LENGTH) {
            return characters;
        }
        return String.join(
                "-",
                PREFIX,
                characters.substring(0, 4),
                characters.substring(4, 8),
                characters.substring(8, 12),
                characters.substring(12));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
