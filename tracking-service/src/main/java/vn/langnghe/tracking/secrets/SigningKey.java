package vn.langnghe.tracking.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import vn.langnghe.platform.security.SeededKey;

/** One Ed25519 key made of 32 configured bytes. */
final class SigningKey {

    private final KeyPair pair;

    SigningKey(byte[] seed) {
        this.pair = SeededKey.pair(seed);
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(SeededKey.ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean verifies(String text, String signed) {
        try {
            var signature = Signature.getInstance(SeededKey.ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(text.getBytes(UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (SignatureException | IllegalArgumentException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As {@code openssl pkey -pubin} reads it. */
    String publicPem() {
        return SeededKey.pem(pair.getPublic());
    }
}
