package vn.langnghe.intake.secrets;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Finds an encrypted value without opening any: equal values have equal marks, and a mark tells nothing else. */
public final class BlindIndex {

    private static final int MARK_BYTES = 16;

    private final Keyset keys;

    BlindIndex(Keyset keys) {
        this.keys = keys;
    }

    /** What is stored beside the value. */
    public String mark(String kind, String value) {
        return mark(keys.current(), kind, value);
    }

    /** What to look for: the value may have been stored under an older key. */
    public List<String> marks(String kind, String value) {
        return keys.all().stream().map(key -> mark(key, kind, value)).toList();
    }

    private static String mark(Keyset.Key key, String kind, String value) {
        var bytes = Arrays.copyOf(key.index().derive(kind + ":" + value), MARK_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
