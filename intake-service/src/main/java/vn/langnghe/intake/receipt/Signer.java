package vn.langnghe.intake.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Feedback;

/**
 * Signs statements and knows its signature again (Ed25519). Written {@code LNR1.statement.signature}, both base64url,
 * so that whoever has the public key can check one with any tool.
 */
@Component
public class Signer {

    private static final String PREFIX = "LNR1.";
    private static final String ALGORITHM = "Ed25519";

    private final ReceiptKey key;

    Signer(ReceiptKey key) {
        this.key = key;
    }

    /** The same for the same item, however often it is asked for. */
    public String sign(Feedback feedback) {
        return sign(Statement.of(feedback).text());
    }

    /** Any text of ours, signed like a receipt. */
    public String seal(String text) {
        return sign(text);
    }

    private String sign(String statement) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.pair().getPrivate());
            signature.update(statement.getBytes(UTF_8));
            return PREFIX + encode(statement.getBytes(UTF_8)) + "." + encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text that was signed, if this house signed it. */
    Optional<String> open(String receipt) {
        var parts = receipt.replaceAll("\\s", "").split("\\.", -1);
        if (parts.length != 3 || !PREFIX.equals(parts[0] + ".")) {
            return Optional.empty();
        }
        try {
            var statement = Base64.getUrlDecoder().decode(parts[1]);
            return isOurs(statement, Base64.getUrlDecoder().decode(parts[2]))
                    ? Optional.of(new String(statement, UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private boolean isOurs(byte[] statement, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key.pair().getPublic());
            signature.update(statement);
            return signature.verify(signed);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
