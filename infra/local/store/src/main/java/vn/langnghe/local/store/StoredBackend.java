package vn.langnghe.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** All databases of one file. */
final class StoredBackend extends AbstractMongoBackend {

    private static final int NEXT_PAGE = 500;

    private final MVStore file;

    StoredBackend(MVStore file) {
        this.file = file;
        file.getMapNames().stream()
                .filter(name -> name.startsWith(StoredDatabase.COLLECTIONS))
                .map(name -> name.substring(StoredDatabase.COLLECTIONS.length(), name.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, file, getCursorRegistry());
    }

    /**
     * Drivers ask {@code hello}, the engine only knows its older name; and who asks for more without a number gets pages
     * that fit into an answer.
     */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "hello" ->
                super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
            case "getMore" -> super.handleCommand(channel, database, command, paged(query));
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private static Document paged(Document query) {
        return query.containsKey("batchSize") ? query : query.clone().append("batchSize", NEXT_PAGE);
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
