package vn.langnghe.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection kept in the order of insertion, each document as its BSON: every reader decodes a copy of its own,
 * so what it holds stays whole whatever others write meanwhile.
 */
final class StoredCollection extends AbstractMongoCollection<Long> {

    /** What the pipeline under way begins with, until its first stage has read. */
    static final ScopedValue<AtomicReference<@Nullable Document>> FIRST_MATCH = ScopedValue.newInstance();

    private final MVMap<Long, byte[]> documents;
    private final AtomicLong lastPosition;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Long, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.lastPosition = new AtomicLong(Objects.requireNonNullElse(documents.lastKey(), 0L));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        if (batchSize > 0 && !lock.isWriteLockedByCurrentThread()) {
            return inPages(query, order, skip, limit, batchSize, fields);
        }
        return matchDocumentsFromStream(candidates(query, order), query, order, skip, limit, batchSize, fields);
    }

    /** By which index to answer, if by any, and whether it gives the order as well. */
    record Plan(@Nullable StoredIndex index, boolean ordered) {}

    Plan plan(Condition condition, @Nullable Document order) {
        Plan best = new Plan(null, false);
        int most = 0;
        for (var each : getIndexes()) {
            StoredIndex index = (StoredIndex) each;
            int usefulness = index.usefulness(condition);
            boolean ordered = order != null && index.gives(order, condition);
            if (usefulness > most || usefulness == most && ordered && !best.ordered()) {
                best = new Plan(index, ordered);
                most = usefulness;
            }
        }
        return best;
    }

    /** Page by page: of what is yet to be read, only the places are held. */
    private QueryResult inPages(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        Comparator<Document> sorting = deriveComparator(order);
        Stream<Long> places = sorting == null || order == null ? places(query, order) : sorted(query, order, sorting);
        List<WordCondition> words = WordCondition.of(query);
        Wanted wanted = Wanted.of(query, Objects.requireNonNullElseGet(fields, Document::new));
        var cursor = new PagedCursor(
                cursorRegistry.generateCursorId(),
                places.iterator(),
                place -> under(lock.readLock(), () -> matching(getDocument(place, words, wanted), query, fields)),
                skip,
                limit);
        var first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    private @Nullable Document matching(@Nullable Document document, Document query, @Nullable Document fields) {
        var found = matchDocumentsFromStream(query, Stream.ofNullable(document), 0, 1, 0, null, fields)
                .iterator();
        return found.hasNext() ? found.next() : null;
    }

    private @Nullable Document getDocument(Long place, List<WordCondition> words, Wanted wanted) {
        byte[] stored = documents.get(place);
        return stored != null && words.stream().allMatch(word -> word.mayHold(new RawBson(stored)))
                ? new RawBson(stored).only(wanted)
                : null;
    }

    private Stream<Document> candidates(Document query, @Nullable Document order) {
        return places(query, order).map(this::getDocument).filter(Objects::nonNull);
    }

    /** Where what matches may lie; without an index, everywhere, and looked for step by step. */
    private Stream<Long> places(Document query, @Nullable Document order) {
        Condition condition = Condition.of(query);
        StoredIndex best = plan(condition, null).index();
        if (best != null) {
            return best.candidates(condition, best.mayHoldLists(documents.sizeAsLong())).stream();
        }
        return isNaturalDescending(order)
                ? Stream.iterate(documents.lastKey(), Objects::nonNull, documents::lowerKey)
                : Stream.iterate(documents.firstKey(), Objects::nonNull, documents::higherKey);
    }

    private record Placed(Long place, Document sortedBy) {}

    private Stream<Long> sorted(Document query, Document order, Comparator<Document> sorting) {
        Condition condition = Condition.of(query);
        Plan plan = plan(condition, order);
        StoredIndex index = plan.index();
        if (index != null && plan.ordered()) {
            return index.inOrder(
                    condition, index.mayHoldLists(documents.sizeAsLong()), isDescending(order), lock.readLock());
        }
        List<WordCondition> words = WordCondition.of(query);
        Wanted wanted = Wanted.of(query, ascending(order));
        return places(query, order)
                .flatMap(place -> Stream.ofNullable(getDocument(place, words, wanted))
                        .filter(document -> documentMatchesQuery(document, query))
                        .map(document -> new Placed(place, keyAndOrder(document, order))))
                .sorted(Comparator.comparing(Placed::sortedBy, sorting))
                .map(Placed::place);
    }

    /** The same fields, as a projection names them. */
    private static Document ascending(Document order) {
        Document fields = new Document();
        order.keySet().forEach(field -> fields.put(field, 1));
        return fields;
    }

    private static boolean isDescending(Document order) {
        return order.values().stream().allMatch(direction -> ((Number) direction).intValue() < 0);
    }

    /** As much of a document as sorting needs. */
    private Document keyAndOrder(Document document, Document order) {
        Document light = new Document(getIdField(), document.get(getIdField()));
        for (String path : order.keySet()) {
            String field = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
            light.putIfNotNull(field, document.get(field));
        }
        return light;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        return matchDocumentsFromStream(all(isNaturalDescending(order)), query, order, skip, limit, batchSize, fields);
    }

    private Stream<Document> all(boolean backwards) {
        Stream<byte[]> stored = backwards
                ? Stream.iterate(documents.lastKey(), Objects::nonNull, documents::lowerKey)
                        .map(documents::get)
                : documents.values().stream();
        return stored.map(Bson::decode);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        Document match = FIRST_MATCH.isBound() ? FIRST_MATCH.get().getAndSet(null) : null;
        return handleQueryAsStream(match == null ? new Document() : match);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected @Nullable Document getDocument(Long position) {
        byte[] stored = documents.get(position);
        return stored == null ? null : Bson.decode(stored);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        Long position = lastPosition.incrementAndGet();
        documents.put(position, Bson.encode(document));
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        documents.put(position, Bson.encode(after));
    }

    @Override
    protected void removeDocument(Long position) {
        documents.remove(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    public QueryResult handleQuery(QueryParameters query) {
        return under(lock.readLock(), () -> super.handleQuery(query));
    }

    @Override
    public Document handleDistinct(Document query) {
        return under(lock.readLock(), () -> super.handleDistinct(query));
    }

    @Override
    public int count(Document query, int skip, int limit) {
        return under(lock.readLock(), () -> super.count(query, skip, limit));
    }

    @Override
    public void addDocument(Document document) {
        under(lock.writeLock(), () -> {
            super.addDocument(document);
            return document;
        });
    }

    @Override
    public void removeDocument(Document document) {
        under(lock.writeLock(), () -> {
            super.removeDocument(document);
            return document;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> added, boolean ordered) {
        return under(lock.writeLock(), () -> super.insertDocuments(added, ordered));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return under(lock.writeLock(), () -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return under(lock.writeLock(), () -> {
            Pull pull = upsert ? null : Pull.of(selector, update);
            Boolean changed = pull == null ? null : pulled(pull);
            return changed == null
                    ? super.updateDocuments(selector, update, filters, multi, upsert, oplog)
                    : new Document("n", 1).append("nModified", changed ? 1 : 0);
        });
    }

    /** Whether it changed the document; null where this way is not open. */
    private @Nullable Boolean pulled(Pull pull) {
        List<StoredIndex> concerned = indexesOn(pull.array());
        Long position = position(pull.id());
        byte[] stored = position == null ? null : documents.get(position);
        Pull.Change change = stored == null ? null : pull.of(stored);
        if (concerned == null || position == null || change == null) {
            return null;
        }
        if (!change.isNone()) {
            concerned.forEach(index -> index.updateInPlace(change.before(), change.after(), position, this));
            documents.put(position, change.bytes());
        }
        return !change.isNone();
    }

    /** Null where one of them is on other fields as well. */
    private @Nullable List<StoredIndex> indexesOn(String field) {
        List<StoredIndex> found = new ArrayList<>();
        for (var index : getIndexes()) {
            Boolean only = ((StoredIndex) index).concernsOnly(field);
            if (Boolean.FALSE.equals(only)) {
                return null;
            }
            if (only != null) {
                found.add((StoredIndex) index);
            }
        }
        return found;
    }

    private @Nullable Long position(String id) {
        Document selector = new Document(getIdField(), id);
        return getIndexes().stream()
                .map(index -> index.getPosition(selector))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Document findAndModify(Document query) {
        return under(lock.writeLock(), () -> super.findAndModify(query));
    }

    @Override
    public void addIndex(Index<Long> index) {
        under(lock.writeLock(), () -> {
            super.addIndex(index);
            return index;
        });
    }

    @Override
    public void dropIndex(String name) {
        under(lock.writeLock(), () -> {
            super.dropIndex(name);
            return name;
        });
    }

    private static <T> T under(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
