package vn.langnghe.tracking.secrets;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs what the house says for ever (Ed25519), and knows its signature again. */
@Component
public class Signer {

    private final Keyset<SigningKey> keys;

    public Signer(@Value("${langnghe.tracking.secrets.anchor-keys}") String keys) {
        this.keys = Keyset.parse("LANGNGHE_ANCHOR_KEYS", keys, SigningKey::new);
    }

    /** Whose signature it is, and the signature. */
    public record Signed(String key, String signature) {}

    public Signed sign(String text) {
        var key = Objects.requireNonNull(keys.named(keys.current()));
        return new Signed(keys.current(), key.sign(text));
    }

    public boolean verifies(String text, Signed signed) {
        var key = keys.named(signed.key());
        return key != null && key.verifies(text, signed.signature());
    }

    /** With what anybody can check: public keys by name, as PEM. */
    public Map<String, String> publicKeys() {
        return keys.all().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, key -> key.getValue().publicPem()));
    }
}
