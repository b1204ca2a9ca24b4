package vn.langnghe.intake.domain;

import java.nio.ByteBuffer;
import java.util.UUID;

/** The item's name inside the house; says nothing about it. */
public record FeedbackId(UUID value) {

    public static FeedbackId random() {
        return new FeedbackId(UUID.randomUUID());
    }

    /** The same for the same caller and key, so that a repeated request meets its first by primary key. */
    static FeedbackId derived(Derivation server, RequestKey key) {
        return new FeedbackId(uuid(server.derive("id:" + key.caller() + "\n" + key.key())));
    }

    /** A name-based UUID of our own making (RFC 9562 version 8). */
    static UUID uuid(byte[] bits) {
        var buffer = ByteBuffer.wrap(bits);
        long high = buffer.getLong() & ~0xF000L | 0x8000L;
        long low = buffer.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
