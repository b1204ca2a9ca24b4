package vn.langnghe.intake.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which side of a photo is up: the one thing in its Exif data that is part of the picture. */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int HEADER = 6;
    private static final byte[] NOTHING = {};

    private Orientation() {}

    /** A whole Exif segment saying only that, or nothing when the photo is upright. */
    static byte[] segment(byte[] exif) {
        int orientation = read(exif);
        if (orientation < 2 || orientation > 8) {
            return NOTHING;
        }
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static int read(byte[] exif) {
        if (exif.length < HEADER + 8 || exif[0] != 'E' || exif[1] != 'x') {
            return 0;
        }
        var tiff = ByteBuffer.wrap(exif, HEADER, exif.length - HEADER).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entries-- > 0 && entry <= tiff.limit() - 12; entry += 12) {
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return tiff.getShort(entry + 8);
            }
        }
        return 0;
    }
}
