package vn.langnghe.intake.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.langnghe.intake.domain.Derivation;

/** HMAC-SHA256 under one key, which is worked in once: an item takes some ten derivations. */
final class ServerKey implements Derivation {

    private final Mac keyed;

    ServerKey(byte[] key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, keyed.getAlgorithm()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] derive(String label) {
        try {
            return ((Mac) keyed.clone()).doFinal(label.getBytes(UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
