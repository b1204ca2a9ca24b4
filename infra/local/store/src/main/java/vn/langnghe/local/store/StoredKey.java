package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A key of an index, as its BSON and as its values. A commit writes whole pages of keys, so their bytes are kept; a page
 * that was read is searched in a few places only, so values are made when asked for.
 */
final class StoredKey {

    private final byte[] bson;
    private volatile @Nullable KeyValue values;

    private StoredKey(byte[] bson, @Nullable KeyValue values) {
        this.bson = bson;
        this.values = values;
    }

    static StoredKey of(KeyValue values) {
        Document document = new Document();
        for (int i = 0; i < values.size(); i++) {
            document.put(Integer.toString(i), values.get(i));
        }
        return new StoredKey(Bson.encode(document), values);
    }

    static StoredKey read(byte[] bson) {
        return new StoredKey(bson, null);
    }

    byte[] bson() {
        return bson;
    }

    KeyValue values() {
        KeyValue known = values;
        if (known == null) {
            known = new KeyValue(Bson.decode(bson).values());
            values = known;
        }
        return known;
    }
}
