package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.MaxKey;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A part of an index, both ends included; {@code first} null: from its beginning. */
record Stretch(@Nullable StoredKey first, StoredKey last) {

    /** The keys that begin with these values and go on within the range. */
    static Stretch of(List<@Nullable Object> prefix, Condition.@Nullable Range range) {
        List<@Nullable Object> first = new ArrayList<>(prefix);
        List<@Nullable Object> last = new ArrayList<>(prefix);
        if (range != null && range.lower() != null) {
            first.add(range.lower());
        }
        if (range != null && range.upper() != null) {
            last.add(range.upper());
        }
        last.add(MaxKey.getInstance());
        return new Stretch(first.isEmpty() ? null : key(first), key(last));
    }

    private static StoredKey key(List<@Nullable Object> values) {
        return StoredKey.of(new KeyValue(values));
    }

    Cursor<StoredKey, Long> upwards(MVMap<StoredKey, Long> entries) {
        return entries.cursor(first, last, false);
    }

    Cursor<StoredKey, Long> downwards(MVMap<StoredKey, Long> entries) {
        return entries.cursor(last, first, true);
    }

    Stretch before(StoredKey key) {
        return new Stretch(first, key);
    }

    Stretch after(StoredKey key) {
        return new Stretch(key, last);
    }
}
