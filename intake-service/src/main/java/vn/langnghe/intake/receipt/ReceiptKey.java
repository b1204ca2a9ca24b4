package vn.langnghe.intake.receipt;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Derivation;

/** The key that signs receipts: the configured one, else one that follows from the server's key. */
@Component
class ReceiptKey {

    private static final int SEED_BYTES = 32;

    private final KeyPair pair;

    ReceiptKey(@Value("${langnghe.intake.secrets.receipt-key}") String configured, Derivation server) {
        var seed = configured.isBlank()
                ? server.derive("receipt-key")
                : Base64.getDecoder().decode(configured.strip());
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("LANGNGHE_RECEIPT_KEY is not base64 of " + SEED_BYTES + " bytes");
        }
        pair = pair(seed);
    }

    KeyPair pair() {
        return pair;
    }

    /** As {@code openssl pkey -pubin} reads it. */
    String publicPem() {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PUBLIC KEY-----\n"
                + encoder.encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    /** The generator takes its 32 random bytes for the private key, which is how a key comes from a seed. */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Seeded extends SecureRandom {

        private final transient byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
