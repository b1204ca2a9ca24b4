package vn.langnghe.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the values of a collection are kept. */
final class DocumentType extends BasicDataType<Document> {

    @Override
    public int getMemory(Document document) {
        return BsonForm.heapSize(document);
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        BsonForm.write(target, document);
    }

    @Override
    public Document read(ByteBuffer source) {
        return BsonForm.read(source);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
