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
