package vn.langnghe.intake.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares what a platform signed with what we worked out. */
public final class Signatures {

    private Signatures() {}

    /** In the same time for every wrong one; {@code prefix} may stand before the digits. */
    public static boolean match(byte[] expected, @Nullable String given, String prefix) {
        if (given == null) {
            return false;
        }
        var lower = given.strip().toLowerCase(Locale.ROOT);
        var digits = lower.startsWith(prefix) ? lower.substring(prefix.length()) : lower;
        return MessageDigest.isEqual(
                HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII),
                digits.getBytes(StandardCharsets.UTF_8));
    }
}
