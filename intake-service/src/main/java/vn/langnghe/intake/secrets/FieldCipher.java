package vn.langnghe.intake.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM of one field, written {@code keyId:base64(nonce ‖ ciphertext)}. The place a field belongs to is
 * authenticated with it: a value copied to another sender or field does not open.
 */
public final class FieldCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keyset keys;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(Keyset keys) {
        this.keys = keys;
    }

    public String encrypt(String place, String text) {
        return sealing().seal(place, text);
    }

    /** For several fields in a row, by one thread: finding the algorithm takes as long as sealing one. */
    public Sealing sealing() {
        return new Sealing(keys.current(), cipher());
    }

    /** Seals field after field under one key, each with a nonce of its own. */
    public final class Sealing {

        private final Keyset.Key key;
        private final Cipher cipher;

        private Sealing(Keyset.Key key, Cipher cipher) {
            this.key = key;
            this.cipher = cipher;
        }

        public String seal(String place, String text) {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = run(cipher, Cipher.ENCRYPT_MODE, key, nonce, place, text.getBytes(UTF_8));
            var whole =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return key.id() + ":" + Base64.getEncoder().encodeToString(whole.array());
        }
    }

    /** Throws {@link Unopened}. */
    public String decrypt(String place, String written) {
        try {
            int colon = written.indexOf(':');
            var whole = ByteBuffer.wrap(Base64.getDecoder().decode(written.substring(colon + 1)));
            var nonce = new byte[NONCE_BYTES];
            var sealed = new byte[whole.remaining() - NONCE_BYTES];
            whole.get(nonce).get(sealed);
            var key = keys.named(written.substring(0, colon));
            return new String(run(cipher(), Cipher.DECRYPT_MODE, key, nonce, place, sealed), UTF_8);
        } catch (RuntimeException broken) {
            throw new Unopened(broken);
        }
    }

    /** Nothing where it does not open: among many, one such must not cost the others. */
    public Optional<String> opened(String place, String written) {
        try {
            return Optional.of(decrypt(place, written));
        } catch (Unopened closed) {
            return Optional.empty();
        }
    }

    /** Whether it was written under the key that encrypts now. */
    public boolean isCurrent(String written) {
        return written.startsWith(keys.current().id() + ":");
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] run(Cipher cipher, int mode, Keyset.Key key, byte[] nonce, String place, byte[] input) {
        try {
            cipher.init(mode, key.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
