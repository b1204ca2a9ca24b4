package vn.langnghe.intake.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.springframework.core.io.ByteArrayResource;

/**
 * Photos: keeps the picture and which side is up, drops everything else a camera writes down (place, time, owner) and
 * whatever hides behind the end of the picture.
 */
final class JpegInspector implements Inspector {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int COMMENT = 0xFE;

    @Override
    public boolean knows(String sniffed) {
        return sniffed.equals("image/jpeg");
    }

    @Override
    public Content inspect(Upload upload, String sniffed) throws IOException {
        try (var stream = upload.open()) {
            return new Content(sniffed, new ByteArrayResource(clean(ByteBuffer.wrap(stream.readAllBytes()))));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            throw new Refused("broken");
        }
    }

    private static byte[] clean(ByteBuffer in) throws IOException {
        var out = new ByteArrayOutputStream(in.remaining());
        expect(in, START);
        out.write(new byte[] {(byte) 0xFF, (byte) START});
        for (int marker = marker(in); marker != END; marker = marker(in)) {
            var segment = segment(in);
            if (marker == EXIF) {
                out.write(Orientation.segment(segment));
            } else if (isKept(marker, segment)) {
                Pixels.ofJpeg(marker, segment).ifPresent(Pixels::check);
                write(out, marker, segment);
            }
            if (marker == SCAN) {
                copyScan(in, out);
            }
        }
        out.write(new byte[] {(byte) 0xFF, (byte) END});
        return out.toByteArray();
    }

    /** The picture's own segments, its colour profile and Adobe's note on how colours were turned. */
    private static boolean isKept(int marker, byte[] segment) {
        if (marker == 0xE2) {
            return startsWith(segment, "ICC_PROFILE\0");
        }
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        return application ? marker == 0xE0 && startsWith(segment, "JFIF\0") || marker == 0xEE : marker != COMMENT;
    }

    private static int marker(ByteBuffer in) {
        if ((in.get() & 0xFF) != 0xFF) {
            throw new IllegalArgumentException();
        }
        int marker = in.get() & 0xFF;
        while (marker == 0xFF) {
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    private static void expect(ByteBuffer in, int wanted) {
        if (marker(in) != wanted) {
            throw new IllegalArgumentException();
        }
    }

    private static byte[] segment(ByteBuffer in) {
        int length = (in.getShort() & 0xFFFF) - 2;
        if (length < 0) {
            throw new IllegalArgumentException();
        }
        var segment = new byte[length];
        in.get(segment);
        return segment;
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] segment) throws IOException {
        int length = segment.length + 2;
        out.write(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.write(segment);
    }

    /** Compressed data runs up to the next marker that is neither a stuffed zero nor a restart. */
    private static void copyScan(ByteBuffer in, ByteArrayOutputStream out) {
        int from = in.position();
        int at = from;
        while (!(in.get(at) == (byte) 0xFF && isMarker(in.get(at + 1) & 0xFF))) {
            at++;
        }
        out.write(in.array(), from, at - from);
        in.position(at);
    }

    private static boolean isMarker(int second) {
        return second != 0 && second != 0xFF && !(second >= 0xD0 && second <= 0xD7);
    }

    private static boolean startsWith(byte[] segment, String ascii) {
        var wanted = ascii.getBytes(US_ASCII);
        return segment.length >= wanted.length && Arrays.equals(segment, 0, wanted.length, wanted, 0, wanted.length);
    }
}
