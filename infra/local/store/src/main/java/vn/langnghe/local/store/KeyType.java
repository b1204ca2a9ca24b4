package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How the keys of an index are kept and ordered: value by value, a shorter key before its continuations. */
final class KeyType extends BasicDataType<KeyValue> {

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            int order = ValueComparator.asc().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return 64 + key.stream().mapToInt(KeyType::heapSize).sum();
    }

    private static int heapSize(@Nullable Object value) {
        return value instanceof String text ? 56 + text.length() : 32;
    }

    @Override
    public void write(WriteBuffer target, KeyValue key) {
        Document document = new Document();
        for (int i = 0; i < key.size(); i++) {
            document.put(Integer.toString(i), key.get(i));
        }
        byte[] bson = Bson.encode(document);
        target.putVarInt(bson.length).put(bson);
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        byte[] bson = new byte[DataUtils.readVarInt(source)];
        source.get(bson);
        return new KeyValue(Bson.decode(bson).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
