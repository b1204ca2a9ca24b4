package vn.langnghe.tracking.secrets;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keys by name, {@code id:base64,id:base64…}: the first is in use, the others are known still, so that a key can be
 * replaced in service.
 *
 * @param <K> what becomes of the 32 bytes of a key
 */
public final class Keyset<K> {

    private static final int KEY_BYTES = 32;

    private final Map<String, K> keys = new LinkedHashMap<>();
    private final String current;

    private Keyset(String name, String text, Function<byte[], K> key) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    name + " is not set (id:base64 of " + KEY_BYTES + " bytes, the current one first)");
        }
        Arrays.stream(text.split(",")).map(String::strip).forEach(each -> {
            int colon = each.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a key of " + name + " is written id:base64");
            }
            var id = each.substring(0, colon);
            if (keys.put(id, key.apply(bytes(name, id, each.substring(colon + 1)))) != null) {
                throw new IllegalArgumentException("key " + id + " of " + name + " is given twice");
            }
        });
        this.current = keys.keySet().iterator().next();
    }

    /**
     * @param name of the setting, for whoever got it wrong
     */
    public static <K> Keyset<K> parse(String name, String text, Function<byte[], K> key) {
        return new Keyset<>(name, text, key);
    }

    private static byte[] bytes(String name, String id, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below; never with the key itself
        }
        throw new IllegalArgumentException("key " + id + " of " + name + " is not base64 of " + KEY_BYTES + " bytes");
    }

    /** The name of the key in use. */
    public String current() {
        return current;
    }

    public @Nullable K named(String id) {
        return keys.get(id);
    }

    public Map<String, K> all() {
        return Map.copyOf(keys);
    }
}
