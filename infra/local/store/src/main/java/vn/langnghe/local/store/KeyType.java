package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the keys of an index are kept and ordered: value by value, a shorter key before its continuations. */
final class KeyType extends BasicDataType<StoredKey> {

    /** What a key takes beside its bytes, with its values made. */
    private static final int OBJECTS = 200;

    @Override
    public int compare(StoredKey one, StoredKey other) {
        int beginning = one.compareBeginning(other);
        return beginning == 0 ? compare(one.values(), other.values()) : beginning;
    }

    private static int compare(KeyValue one, KeyValue other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            int order = Condition.order(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(StoredKey key) {
        return OBJECTS + key.bson().length;
    }

    @Override
    public void write(WriteBuffer target, StoredKey key) {
        target.putVarInt(key.bson().length).put(key.bson());
    }

    @Override
    public StoredKey read(ByteBuffer source) {
        byte[] bson = new byte[DataUtils.readVarInt(source)];
        source.get(bson);
        return StoredKey.read(bson);
    }

    @Override
    public StoredKey[] createStorage(int size) {
        return new StoredKey[size];
    }
}
