package vn.langnghe.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered index. One that is not unique ends every key with the document's id, which makes it so:
 * {@code {unit: 1, dueAt: 1}} is kept as {@code (unit, dueAt, _id)}.
 */
final class StoredIndex extends AbstractUniqueIndex<Long> {

    private final MVMap<StoredKey, Long> entries;
    private final List<String> keys;
    private final List<String> declared;
    private final boolean unique;

    private StoredIndex(
            MVMap<StoredKey, Long> entries,
            String name,
            List<IndexKey> declared,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique) {
        super(name, keys, sparse);
        this.entries = entries;
        this.keys = keys.stream().map(IndexKey::getKey).toList();
        this.declared = declared.stream().map(IndexKey::getKey).toList();
        this.unique = unique;
    }

    static StoredIndex unique(MVMap<StoredKey, Long> entries, String name, List<IndexKey> keys, boolean sparse) {
        return new StoredIndex(entries, name, keys, keys, sparse, true);
    }

    static StoredIndex ordered(MVMap<StoredKey, Long> entries, String name, List<IndexKey> keys, boolean sparse) {
        List<IndexKey> withId = new ArrayList<>(keys);
        if (keys.stream().noneMatch(key -> key.getKey().equals("_id"))) {
            withId.add(new IndexKey("_id", true));
        }
        return new StoredIndex(entries, name, keys, withId, sparse, false);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    private int fixedKeys(Condition condition) {
        int fixed = 0;
        while (fixed < keys.size() && condition.fixes(keys.get(fixed))) {
            fixed++;
        }
        return fixed;
    }

    /** Twice the fixed keys, and one more where the next one is bounded; 0: of no use. */
    int usefulness(Condition condition) {
        if (isSparse() && declared.stream().noneMatch(condition::excludesMissing)) {
            return 0;
        }
        int fixed = fixedKeys(condition);
        if (unique && fixed == keys.size()) {
            return Integer.MAX_VALUE;
        }
        boolean bounded = fixed < keys.size() && condition.range(keys.get(fixed)) != null;
        boolean allThereAre = isSparse() && fixed == 0 && condition.demands(keys.getFirst());
        return 2 * fixed + (bounded || allThereAre ? 1 : 0);
    }

    /**
     * Whether what it finds comes in the order asked for: {@code {unit: 1, dueAt: 1}} gives the cases of one unit by
     * {@code dueAt}, upwards as downwards.
     */
    boolean gives(Document order, Condition condition) {
        if (isSparse() && declared.stream().noneMatch(condition::excludesMissing)) {
            return false;
        }
        int fixed = fixedKeys(condition);
        List<String> rest = keys.subList(fixed, keys.size());
        List<String> wanted = List.copyOf(order.keySet());
        return condition.combinations(keys.subList(0, fixed)).size() == 1
                && wanted.size() <= rest.size()
                && rest.subList(0, wanted.size()).equals(wanted)
                && order.values().stream().allMatch(Number.class::isInstance)
                && Set.copyOf(order.values()).size() == 1;
    }

    /** Whether some document may have several keys here: else there are as many keys as documents. */
    boolean mayHoldLists(long documents) {
        return isSparse() || getCount() != documents;
    }

    /** A superset of what matches, each once; the caller still checks each document. */
    Collection<Long> candidates(Condition condition, boolean lists) {
        Collection<Long> found = new LinkedHashSet<>();
        for (Stretch stretch : stretches(condition, lists)) {
            var cursor = stretch.upwards(entries);
            while (cursor.hasNext()) {
                cursor.next();
                found.add(cursor.getValue());
            }
        }
        return found;
    }

    /** The same in its order, which {@link #gives} asks for, and not read before it is asked for. */
    Stream<Long> inOrder(Condition condition, boolean lists, boolean backwards, Lock reading) {
        Walk walk = new Walk(entries, stretches(condition, lists).getFirst(), backwards, reading);
        Stream<Long> places =
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
        return lists ? places.distinct() : places;
    }

    private List<Stretch> stretches(Condition condition, boolean lists) {
        int fixed = fixedKeys(condition);
        Condition.Range range = fixed < keys.size() ? condition.range(keys.get(fixed)) : null;
        Condition.Range usable = range != null && lists ? range.ofLists() : range;
        return condition.combinations(keys.subList(0, fixed)).stream()
                .map(prefix -> Stretch.of(prefix, usable))
                .toList();
    }

    /** An empty array has a key of its own; without one the index would not know the document. */
    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        Set<KeyValue> present = super.getKeyValues(document);
        return present.isEmpty() ? Set.of(keyOfEmptyArrays(document)) : present;
    }

    private KeyValue keyOfEmptyArrays(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String key : keys) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, key);
            values.add(value instanceof Collection ? null : value);
        }
        return new KeyValue(values).normalized();
    }

    /** Of a sparse index: whether the document has any of what it is declared on. */
    private boolean covers(Document document) {
        return !isSparse() || declared.stream().anyMatch(key -> isPresent(document, key));
    }

    private static boolean isPresent(Document document, String key) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, key);
        return key.contains(".") && value instanceof Collection<?> members
                ? members.stream().anyMatch(member -> !(member instanceof Missing))
                : !(value instanceof Missing);
    }

    private Set<KeyValue> keysOf(Document document) {
        if (!covers(document)) {
            return Set.of();
        }
        KeyValue plain = plainKey(document);
        return plain == null ? getKeyValues(document) : Set.of(plain);
    }

    /** The one key of a document whose values are neither nested nor lists, as most are; else null. */
    private @Nullable KeyValue plainKey(Document document) {
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            Object value = document.get(key);
            if (key.contains(".") || value instanceof Collection || value instanceof Document) {
                return null;
            }
            values.add(Condition.normal(value));
        }
        return new KeyValue(values);
    }

    /** Most changes touch few fields, and so few indexes. */
    private boolean isUntouched(Document before, Document after) {
        return declared.stream()
                .map(StoredIndex::field)
                .allMatch(field -> Objects.equals(before.get(field), after.get(field)));
    }

    /** Whether it is kept by values of this field, and of the id, alone; null: by none of it. */
    @Nullable
    Boolean concernsOnly(String field) {
        var fields = declared.stream().map(StoredIndex::field).toList();
        return fields.contains(field)
                ? fields.stream().allMatch(each -> each.equals(field) || each.equals("_id"))
                : null;
    }

    private static String field(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** The collection asks all its indexes for the place of one document: the one of the ids knows. */
    @Override
    public @Nullable Long getPosition(Document document) {
        return keys.size() == 1 && keys.getFirst().equals("_id") ? super.getPosition(document) : null;
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Long> collection) {
        if (unique) {
            refuseTaken(keysOf(document), collection);
        }
    }

    private void refuseTaken(Set<KeyValue> wanted, MongoCollection<Long> collection) {
        for (KeyValue key : wanted) {
            if (unique && entries.containsKey(StoredKey.of(key))) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public synchronized void add(Document document, Long position, MongoCollection<Long> collection) {
        for (KeyValue key : keysOf(document)) {
            if (!putKeyPosition(key, position)) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public synchronized @Nullable Long remove(Document document) {
        Long position = null;
        for (KeyValue key : keysOf(document)) {
            Long removed = removeDocument(key);
            position = removed == null ? position : removed;
        }
        return position;
    }

    @Override
    public synchronized void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        if (!isUntouched(before, after)) {
            Set<KeyValue> wanted = new HashSet<>(keysOf(after));
            wanted.removeAll(keysOf(before));
            refuseTaken(wanted, collection);
        }
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Long position, MongoCollection<Long> collection) {
        if (isUntouched(before, after)) {
            return;
        }
        Set<KeyValue> old = keysOf(before);
        Set<KeyValue> current = keysOf(after);
        old.stream().filter(key -> !current.contains(key)).forEach(this::removeDocument);
        current.stream().filter(key -> !old.contains(key)).forEach(key -> putKeyPosition(key, position));
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
        return candidates(Condition.of(query), true);
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
