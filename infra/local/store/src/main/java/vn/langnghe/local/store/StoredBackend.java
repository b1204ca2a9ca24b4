package vn.langnghe.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** All databases of one file. */
final class StoredBackend extends AbstractMongoBackend {

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

    /** Drivers ask {@code hello}; the engine only knows its older name. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!command.equals("hello")) {
            return super.handleCommand(channel, database, command, query);
        }
        return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
