package vn.langnghe.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A document as its bytes, to look at one field of it, or change it, and leave the rest unread. */
record RawBson(byte[] bytes) {

    private static final int LENGTH = 4;
    private static final int TEXT = 2;
    private static final int ARRAY = 4;

    /** Where a value lies, from its own length to behind its end. */
    private record Place(int from, int to) {}

    /** Its members; null where the document has no array of this name. */
    @Nullable
    List<@Nullable Object> array(String field) {
        Place place = find(field, ARRAY);
        return place == null
                ? null
                : new ArrayList<>(Bson.decode(Arrays.copyOfRange(bytes, place.from, place.to))
                        .values());
    }

    /** A text, its bytes taken for characters; null where the document has no text of this name. */
    @Nullable
    String text(String field) {
        Place place = find(field, TEXT);
        return place == null
                ? null
                : new String(
                        bytes, place.from + LENGTH, place.to - place.from - LENGTH - 1, StandardCharsets.ISO_8859_1);
    }

    /** As {@link #text} would give it. */
    static String asKept(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** As much of it as is wanted, in its order. */
    Document only(Wanted wanted) {
        ByteBuf some = Unpooled.buffer(256).writeIntLE(0);
        ByteBuffer buffer = little(ByteBuffer.wrap(bytes)).position(LENGTH);
        for (int type = buffer.get(); type != 0; type = buffer.get()) {
            int name = buffer.position();
            skipText(buffer);
            String field = new String(bytes, name, buffer.position() - 1 - name, StandardCharsets.UTF_8);
            skipValue(type, buffer);
            if (wanted.field().test(field)) {
                some.writeBytes(bytes, name - 1, buffer.position() - name + 1);
            }
        }
        some.writeByte(0);
        return BsonDecoder.decodeBson(some.setIntLE(0, some.writerIndex()));
    }

    /** The same document with other members in the array, which it must have. */
    byte[] withArray(String field, List<?> members) {
        Place place = find(field, ARRAY);
        if (place == null) {
            throw new IllegalArgumentException("no array " + field);
        }
        Document numbered = new Document();
        IntStream.range(0, members.size()).forEach(i -> numbered.put(Integer.toString(i), members.get(i)));
        byte[] array = Bson.encode(numbered);
        int length = bytes.length - (place.to - place.from) + array.length;
        return little(ByteBuffer.allocate(length))
                .putInt(length)
                .put(bytes, LENGTH, place.from - LENGTH)
                .put(array)
                .put(bytes, place.to, bytes.length - place.to)
                .array();
    }

    private @Nullable Place find(String field, int wantedType) {
        byte[] wanted = field.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = little(ByteBuffer.wrap(bytes)).position(LENGTH);
        for (int type = buffer.get(); type != 0; type = buffer.get()) {
            int name = buffer.position();
            skipText(buffer);
            boolean found = Arrays.equals(bytes, name, buffer.position() - 1, wanted, 0, wanted.length);
            int from = buffer.position();
            skipValue(type, buffer);
            if (found) {
                return type == wantedType ? new Place(from, buffer.position()) : null;
            }
        }
        return null;
    }

    /** See bsonspec.org. */
    private static void skipValue(int type, ByteBuffer buffer) {
        switch (type) {
            case 0x01, 0x09, 0x11, 0x12 -> skip(buffer, Long.BYTES);
            case TEXT -> skip(buffer, buffer.getInt());
            case 0x03, ARRAY -> skip(buffer, buffer.getInt() - LENGTH);
            case 0x05 -> skip(buffer, buffer.getInt() + 1);
            case 0x07 -> skip(buffer, 12);
            case 0x08 -> skip(buffer, 1);
            case 0x10 -> skip(buffer, Integer.BYTES);
            case 0x13 -> skip(buffer, 16);
            case 0x0B -> {
                skipText(buffer);
                skipText(buffer);
            }
            case 0x06, 0x0A, 0x7F, -1 -> {}
            default -> throw new IllegalArgumentException("unknown type " + type);
        }
    }

    private static void skipText(ByteBuffer buffer) {
        while (buffer.get() != 0) {
            // on to its end
        }
    }

    private static void skip(ByteBuffer buffer, int count) {
        buffer.position(buffer.position() + count);
    }

    private static ByteBuffer little(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }
}
