package vn.langnghe.intake.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and their opposites send them. */
public final class SampleFiles {

    /** Exif of a camera: orientation 6, and then words that tell where. */
    private static final String EXIF =
            "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0GPS 21.85,106.76 Marker-Zq8";

    private SampleFiles() {}

    public static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A photo with a place in it, and something hidden behind its end. */
    public static byte[] photo() {
        var picture = picture("jpg");
        var exif = EXIF.getBytes(ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.writeBytes(exif);
        out.write(picture, 2, picture.length - 2);
        out.writeBytes("PK hidden archive".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] pngWithText() {
        var picture = picture("png");
        var text = "tEXtLocation\0Marker-Zq8".getBytes(ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 33);
        out.writeBytes(new byte[] {0, 0, 0, (byte) (text.length - 4)});
        out.writeBytes(text);
        out.writeBytes(new byte[4]);
        out.write(picture, 33, picture.length - 33);
        return out.toByteArray();
    }

    static byte[] pdf(String inside) {
        return ("%PDF-1.7\n1 0 obj <<" + inside + ">> endobj\ntrailer <<>>\n%%EOF\n").getBytes(ISO_8859_1);
    }

    static byte[] docx(Map<String, byte[]> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        entries.put("word/document.xml", "<document/>".getBytes(UTF_8));
        entries.putAll(more);
        return zip(entries);
    }

    /** One file in the archive, of some length, that its directory names so many times. */
    static byte[] sameBytesUnder(int names) {
        var one = zip(Map.of("00000000", picture("jpg")));
        int directory = new String(one, ISO_8859_1).indexOf("PK\u0001\u0002");
        int end = new String(one, ISO_8859_1).lastIndexOf("PK\u0005\u0006");
        var out = ByteBuffer.allocate(one.length + names * (end - directory)).order(ByteOrder.LITTLE_ENDIAN);
        out.put(one, 0, directory);
        for (int name = 0; name < names; name++) {
            int at = out.position();
            out.put(one, directory, end - directory);
            out.put(at + 46, "%08d".formatted(name).getBytes(ISO_8859_1));
        }
        int length = out.position() - directory;
        out.put(one, end, one.length - end);
        int last = directory + length;
        out.putShort(last + 8, (short) names).putShort(last + 10, (short) names);
        out.putInt(last + 12, length);
        return Arrays.copyOf(out.array(), out.position());
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
