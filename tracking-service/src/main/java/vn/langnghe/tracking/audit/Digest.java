package vn.langnghe.tracking.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the anchor before and every link, a line each, in order. */
final class Digest {

    private final MessageDigest sha256;
    private int heads;

    Digest(@Nullable String previous) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        sha256.update(((previous == null ? "" : previous) + "\n").getBytes(UTF_8));
    }

    void add(Head head) {
        sha256.update(head.line().getBytes(UTF_8));
        heads++;
    }

    int heads() {
        return heads;
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
