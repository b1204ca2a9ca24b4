package vn.langnghe.intake.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.langnghe.intake.domain.Derivation;

/** HMAC-SHA256 under one key. */
final class ServerKey implements Derivation {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    ServerKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    @Override
    public byte[] derive(String label) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(label.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
