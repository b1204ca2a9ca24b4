package vn.langnghe.intake.attachment;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The size of a picture once it is unpacked: a small file may be a huge one. */
record Pixels(long width, long height) {

    private static final long MOST = 60_000_000;

    void check() {
        if (width <= 0 || height <= 0) {
            throw new Refused("broken");
        }
        if (width * height > MOST) {
            throw new Refused("bomb");
        }
    }

    /** A frame header carries it; tables and arithmetic-coding markers share its range. */
    static Optional<Pixels> ofJpeg(int marker, byte[] segment) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (!frame || segment.length < 5) {
            return Optional.empty();
        }
        var header = ByteBuffer.wrap(segment);
        return Optional.of(new Pixels(header.getShort(3) & 0xFFFF, header.getShort(1) & 0xFFFF));
    }

    static Pixels ofPng(ByteBuffer header) {
        return new Pixels(header.getInt(0), header.getInt(4));
    }
}
