package vn.langnghe.intake.channel.facebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.channel.Signatures;

/** {@code HMAC-SHA256(app secret, body)} over the bytes as received, which Meta escapes in its own way. */
record MetaSignature(String appSecret) {

    boolean fits(byte[] body, @Nullable String given) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(appSecret.getBytes(UTF_8), "HmacSHA256"));
            return Signatures.match(mac.doFinal(body), given, "sha256=");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
