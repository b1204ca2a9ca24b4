package vn.langnghe.tracking.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM of short texts, written {@code keyId:base64(nonce ‖ ciphertext)}. The place a text belongs to is
 * authenticated with it: copied to another place it does not open.
 */
@Component
public class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keyset<SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    public Vault(@Value("${langnghe.tracking.secrets.webhook-keys}") String keys) {
        this.keys = Keyset.parse("LANGNGHE_WEBHOOK_KEYS", keys, bytes -> new SecretKeySpec(bytes, "AES"));
    }

    public String seal(String place, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, keys.current(), nonce, place, text.getBytes(UTF_8));
        var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        return keys.current() + ":" + Base64.getEncoder().encodeToString(whole.array());
    }

    public String open(String place, String written) {
        int colon = written.indexOf(':');
        var whole = ByteBuffer.wrap(Base64.getDecoder().decode(written.substring(colon + 1)));
        var nonce = new byte[NONCE_BYTES];
        var sealed = new byte[whole.remaining() - NONCE_BYTES];
        whole.get(nonce).get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, written.substring(0, colon), nonce, place, sealed), UTF_8);
    }

    /** Whether it was written under the key in use. */
    public boolean isCurrent(String written) {
        return written.startsWith(keys.current() + ":");
    }

    private byte[] run(int mode, String id, byte[] nonce, String place, byte[] input) {
        var key = Objects.requireNonNull(
                keys.named(id), () -> "key " + id + " of LANGNGHE_WEBHOOK_KEYS is no longer configured");
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a sealed text of " + place + " does not open", broken);
        }
    }
}
