package vn.langnghe.intake.secrets;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the submitters: the first encrypts, all of them decrypt, so that a key can be replaced in service. */
final class Keyset {

    static final int KEY_BYTES = 32;

    private final Map<String, Key> keys;

    private Keyset(Map<String, Key> keys) {
        this.keys = keys;
    }

    /** {@code id:base64,id:base64…}. */
    static Keyset parse(String text) {
        var keys = new LinkedHashMap<String, Key>();
        Arrays.stream(text.split(",")).map(String::strip).map(Key::parse).forEach(key -> {
            if (keys.put(key.id(), key) != null) {
                throw new IllegalArgumentException("submitter key " + key.id() + " is given twice");
            }
        });
        return new Keyset(keys);
    }

    Key current() {
        return keys.values().iterator().next();
    }

    List<Key> all() {
        return List.copyOf(keys.values());
    }

    Key named(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("submitter key " + id + " is no longer configured");
        }
        return key;
    }

    /** One configured key; what encrypts and what indexes are derived from it, never the same bytes. */
    record Key(String id, SecretKey encryption, ServerKey index) {

        static Key parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a submitter key is written id:base64");
            }
            var bytes = decode(text.substring(colon + 1));
            var master = new ServerKey(bytes);
            return new Key(
                    text.substring(0, colon),
                    new SecretKeySpec(master.derive("langnghe submitter encryption"), "AES"),
                    new ServerKey(master.derive("langnghe submitter index")));
        }
    }

    static byte[] decode(String base64) {
        var bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, this one " + bytes.length);
        }
        return bytes;
    }
}
