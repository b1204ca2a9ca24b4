package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key of an index, as its BSON and as its values. A commit writes whole pages of keys, so their bytes are kept; a page
 * that was read is searched in a few places only, and a key merely looked for is never written: each form is made when
 * asked for.
 */
final class StoredKey {

    private static final int LETTERS = 9;
    private static final int BITS = 7;
    private static final int LAST = (1 << BITS) - 1;
    private static final long NOT_LOOKED_AT = -2;

    /** Begins with something else than a text. */
    private static final long NO_TEXT = -1;

    private volatile long beginning = NOT_LOOKED_AT;
    private volatile byte @Nullable [] bson;
    private volatile @Nullable KeyValue values;

    private StoredKey(byte @Nullable [] bson, @Nullable KeyValue values) {
        this.bson = bson;
        this.values = values;
    }

    static StoredKey of(KeyValue values) {
        return new StoredKey(null, values);
    }

    static StoredKey read(byte[] bson) {
        return new StoredKey(bson, null);
    }

    /**
     * The order of two keys as far as the first letters of the texts they begin with tell it, as they mostly do: a search
     * then need not follow every key to its values. 0 where they do not.
     */
    int compareBeginning(StoredKey other) {
        long mine = beginning();
        long others = other.beginning();
        return mine == NO_TEXT || others == NO_TEXT ? 0 : Long.compare(mine, others);
    }

    private long beginning() {
        long known = beginning;
        if (known == NOT_LOOKED_AT) {
            known = values().size() > 0 && values().get(0) instanceof String text ? letters(text) : NO_TEXT;
            beginning = known;
        }
        return known;
    }

    /** Seven bits each, nothing behind the end; what follows a letter that does not fit does not count. */
    private static long letters(String text) {
        long letters = 0;
        boolean fits = true;
        for (int at = 0; at < LETTERS; at++) {
            int letter = fits && at < text.length() ? Math.min(text.charAt(at), LAST) : 0;
            fits &= letter < LAST;
            letters = letters << BITS | letter;
        }
        return letters;
    }

    byte[] bson() {
        byte[] known = bson;
        if (known == null) {
            known = encoded(Objects.requireNonNull(values));
            bson = known;
        }
        return known;
    }

    private static byte[] encoded(KeyValue values) {
        Document document = new Document();
        for (int i = 0; i < values.size(); i++) {
            document.put(Integer.toString(i), values.get(i));
        }
        return Bson.encode(document);
    }

    KeyValue values() {
        KeyValue known = values;
        if (known == null) {
            known = new KeyValue(Bson.decode(Objects.requireNonNull(bson)).values());
            values = known;
        }
        return known;
    }
}
