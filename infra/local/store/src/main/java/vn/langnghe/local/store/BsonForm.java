package vn.langnghe.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/** Documents on disk as BSON: a fraction of the size and time that Java serialisation takes. */
final class BsonForm {

    private BsonForm() {}

    static void write(WriteBuffer target, Document document) {
        ByteBuf bytes = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, bytes);
        target.put(bytes.nioBuffer());
    }

    static Document read(ByteBuffer source) {
        ByteBuf bytes = Unpooled.wrappedBuffer(source);
        Document document = BsonDecoder.decodeBson(bytes);
        source.position(source.position() + bytes.readerIndex());
        return document;
    }

    /** About how many bytes of heap a value takes; the page cache and the page size go by it. */
    static int heapSize(@Nullable Object value) {
        return switch (value) {
            case null -> 8;
            case String text -> 56 + text.length();
            case Map<?, ?> map ->
                120
                        + map.entrySet().stream()
                                .mapToInt(entry -> 64 + heapSize(entry.getValue()))
                                .sum();
            case Collection<?> list ->
                64 + list.stream().mapToInt(BsonForm::heapSize).sum();
            case de.bwaldvogel.mongo.bson.BinData binary -> 32 + binary.getData().length;
            default -> 32;
        };
    }
}
