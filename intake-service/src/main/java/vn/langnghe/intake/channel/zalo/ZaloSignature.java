package vn.langnghe.intake.channel.zalo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.channel.Signatures;

/** {@code SHA-256(appId ‖ body ‖ timestamp ‖ OA secret key)} over the bytes as received; not an HMAC. */
record ZaloSignature(String appId, String oaSecret) {

    boolean fits(byte[] body, String timestamp, @Nullable String given) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(appId.getBytes(UTF_8));
            digest.update(body);
            digest.update(timestamp.getBytes(UTF_8));
            digest.update(oaSecret.getBytes(UTF_8));
            return Signatures.match(digest.digest(), given, "mac=");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
