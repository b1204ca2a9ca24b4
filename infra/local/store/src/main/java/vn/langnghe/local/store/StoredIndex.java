package vn.langnghe.local.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered index. One that is not unique ends every key with the document's id, which makes it so:
 * {@code {unit: 1, dueAt: 1}} is kept as {@code (unit, dueAt, _id)}.
 */
final class StoredIndex extends AbstractUniqueIndex<Long> {

    private final MVMap<StoredKey, Long> entries;
    private final boolean unique;

    private StoredIndex(
            MVMap<StoredKey, Long> entries, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.entries = entries;
        this.unique = unique;
    }

    static StoredIndex unique(MVMap<StoredKey, Long> entries, String name, List<IndexKey> keys, boolean sparse) {
        return new StoredIndex(entries, name, keys, sparse, true);
    }

    static StoredIndex ordered(MVMap<StoredKey, Long> entries, String name, List<IndexKey> keys) {
        List<IndexKey> withId = new ArrayList<>(keys);
        if (keys.stream().noneMatch(key -> key.getKey().equals("_id"))) {
            withId.add(new IndexKey("_id", true));
        }
        return new StoredIndex(entries, name, withId, false, false);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    private int fixedKeys(Condition condition) {
        int fixed = 0;
        for (String key : keys()) {
            if (!condition.fixes(key)) {
                break;
            }
            fixed++;
        }
        return fixed;
    }

    /** Twice the fixed keys, and one more where the next one is bounded; 0: of no use. */
    int usefulness(Condition condition) {
        if (isSparse() && keys().stream().noneMatch(condition::excludesMissing)) {
            return 0;
        }
        int fixed = fixedKeys(condition);
        boolean bounded = fixed < keys().size() && condition.bound(keys().get(fixed)) != null;
        return 2 * fixed + (bounded ? 1 : 0);
    }

    /** A superset of what matches, in key order; the caller still checks each document. */
    Collection<Long> candidates(Condition condition) {
        Collection<Long> found = new LinkedHashSet<>();
        int fixed = fixedKeys(condition);
        for (List<@Nullable Object> prefix : condition.combinations(keys().subList(0, fixed))) {
            collect(prefix, fixed < keys().size() ? condition.bound(keys().get(fixed)) : null, found);
        }
        return found;
    }

    private void collect(List<@Nullable Object> prefix, Condition.@Nullable Bound bound, Collection<Long> found) {
        if (prefix.size() == keys().size()) {
            Long position = entries.get(StoredKey.of(new KeyValue(prefix)));
            if (position != null) {
                found.add(position);
            }
            return;
        }
        List<@Nullable Object> start = new ArrayList<>(prefix);
        if (bound != null && bound.lower()) {
            start.add(bound.value());
        }
        var cursor = start.isEmpty() ? entries.cursor(null) : entries.cursor(StoredKey.of(new KeyValue(start)));
        while (cursor.hasNext()) {
            KeyValue key = cursor.next().values();
            if (!startsWith(key, prefix) || bound != null && bound.isPassedBy(key.get(prefix.size()))) {
                return;
            }
            found.add(cursor.getValue());
        }
    }

    private static boolean startsWith(KeyValue key, List<@Nullable Object> prefix) {
        for (int i = 0; i < prefix.size(); i++) {
            if (Condition.order(key.get(i), prefix.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** An empty array has a key of its own; without one the index would not know the document. */
    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        Set<KeyValue> present = super.getKeyValues(document);
        return present.isEmpty() ? Set.of(keyOfEmptyArrays(document)) : present;
    }

    private KeyValue keyOfEmptyArrays(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String key : keys()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, key);
            values.add(value instanceof Collection ? null : value);
        }
        return new KeyValue(values).normalized();
    }

    @Override
    protected @Nullable Long removeDocument(KeyValue key) {
        return entries.remove(StoredKey.of(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Long position) {
        return entries.putIfAbsent(StoredKey.of(key), position) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Long>> getIterable() {
        return entries.entrySet().stream().map(entry -> Map.entry(entry.getKey().values(), entry.getValue()))::iterator;
    }

    @Override
    protected @Nullable Long getPosition(KeyValue key) {
        return entries.get(StoredKey.of(key));
    }

    @Override
    public boolean canHandle(Document query) {
        return usefulness(Condition.of(query)) > 0;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        return candidates(Condition.of(query));
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
