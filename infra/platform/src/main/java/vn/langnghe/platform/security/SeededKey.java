package vn.langnghe.platform.security;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;

/** A pair of Ed25519 keys made of 32 bytes that somebody configured or derived: the same bytes, the same pair. */
public final class SeededKey {

    public static final String ALGORITHM = "Ed25519";
    public static final int SEED_BYTES = 32;

    private static final int BITS = 255;

    private SeededKey() {}

    /** The generator takes its 32 random bytes for the private key, which is how a key comes from a seed. */
    public static KeyPair pair(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a seed has " + SEED_BYTES + " bytes, not " + seed.length);
        }
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS, new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As {@code openssl pkey -pubin} reads it. */
    public static String pem(PublicKey key) {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PUBLIC KEY-----\n" + encoder.encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
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
