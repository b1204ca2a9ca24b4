package vn.langnghe.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/** The collections of one database; every collection and every index is a map of the same file. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    static final String COLLECTIONS = "collection/";
    private static final String INDEXES = "index/";
    private static final int FIRST_PAGE = 101;

    private final MVStore file;

    StoredDatabase(String name, MVStore file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    /** A pipeline that begins with {@code $match}, as every count does, need not read the whole collection. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("aggregate")
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document match) {
            return ScopedValue.where(StoredCollection.FIRST_MATCH, new AtomicReference<>(match))
                    .call(() -> super.handleCommand(channel, command, query, databases, oplog));
        }
        return super.handleCommand(channel, command, inPages(command, query), databases, oplog);
    }

    /** As MongoDB does: who does not say how many gets a first page, and asks for more. */
    private static Document inPages(String command, Document query) {
        return command.equals("find") && !query.containsKey("batchSize")
                ? query.clone().append("batchSize", FIRST_PAGE)
                : query;
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Long, byte[]> documents = file.openMap(
                COLLECTIONS + getFullCollectionNamespace(name),
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
        return new StoredCollection(this, name, options, documents, cursorRegistry);
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return StoredIndex.unique(entries(collection, name), name, keys, sparse);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return StoredIndex.ordered(entries(collection, name), name, keys, sparse);
    }

    private MVMap<StoredKey, Long> entries(String collection, String index) {
        return file.openMap(
                indexMap(collection, index),
                new MVMap.Builder<StoredKey, Long>().keyType(new KeyType()).valueType(LongDataType.INSTANCE));
    }

    private String indexMap(String collection, String index) {
        return INDEXES + getFullCollectionNamespace(collection) + "/" + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Long> collection, String name) {
        super.dropIndex(collection, name);
        file.removeMap(indexMap(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.removeMap(COLLECTIONS + getFullCollectionNamespace(name));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        file.getMapNames().stream()
                .filter(name -> name.startsWith(COLLECTIONS + databaseName + ".")
                        || name.startsWith(INDEXES + databaseName + "."))
                .forEach(file::removeMap);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new UnsupportedOperationException("renaming a collection");
    }

    @Override
    protected long getStorageSize() {
        return file.getFileStore() == null ? 0 : file.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
