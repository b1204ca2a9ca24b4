package vn.langnghe.intake.receipt;

import java.security.KeyPair;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Derivation;
import vn.langnghe.platform.security.SeededKey;

/** The key that signs receipts: the configured one, else one that follows from the server's key. */
@Component
class ReceiptKey {

    private final KeyPair pair;

    ReceiptKey(@Value("${langnghe.intake.secrets.receipt-key}") String configured, Derivation server) {
        var seed = configured.isBlank()
                ? server.derive("receipt-key")
                : Base64.getDecoder().decode(configured.strip());
        if (seed.length != SeededKey.SEED_BYTES) {
            throw new IllegalArgumentException(
                    "LANGNGHE_RECEIPT_KEY is not base64 of " + SeededKey.SEED_BYTES + " bytes");
        }
        pair = SeededKey.pair(seed);
    }

    KeyPair pair() {
        return pair;
    }

    /** As {@code openssl pkey -pubin} reads it. */
    String publicPem() {
        return SeededKey.pem(pair.getPublic());
    }
}
