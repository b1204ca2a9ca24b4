package vn.langnghe.routing.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for what a value says: the same on every machine and in every year, as {@code hashCode} is not. */
public final class Fingerprint {

    private static final int LENGTH = 10;

    private Fingerprint() {}

    public static String of(Object value) {
        var digest = digest().digest(value.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
