package vn.langnghe.tracking.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chains the steps of a case: each seal is the SHA-256 of the seal before it and the step as it is stored, so that no
 * step can be changed, left out or put in later without every later seal being wrong.
 */
public final class Seal {

    public static final String FIELD = "seal";

    private Seal() {}

    public static String of(@Nullable String before, Map<String, ?> step) {
        var bare = new TreeMap<String, Object>(step);
        bare.remove(FIELD);
        var text = (before == null ? "" : before) + canonical(bare);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    /** Keys in order, values as they print; lengths before strings, so that no two steps read the same. */
    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Map<?, ?> map -> {
                var text = new StringBuilder("{");
                new TreeMap<Object, Object>(map)
                        .forEach((key, item) -> text.append(canonical(key)).append(canonical(item)));
                yield text.append('}').toString();
            }
            case List<?> list -> list.stream().map(Seal::canonical).toList().toString();
            case Number number -> "#" + number.longValue();
            default -> value.toString().length() + ":" + value;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
