package vn.langnghe.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** An archive unpacked once, counting, before anybody else has to: what it holds, how much of each, and the type it declares. */
public record Archive(Map<String, Long> sizes, @Nullable String declaredType) {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 100L * 1024 * 1024;

    /** Begins each entry of the directory at an archive's end. */
    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    /** Throws {@link Refused} for what is broken, dangerous or without end. */
    public static Archive of(InputStreamSource file) throws IOException {
        var bytes = bytes(file);
        // the library makes an object of each entry before it shows the first
        if (entries(bytes) > MOST_ENTRIES) {
            throw new Refused("bomb");
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            return read(zip, bytes.length);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("broken");
        }
    }

    private static byte[] bytes(InputStreamSource file) throws IOException {
        try (var stream = file.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static int entries(byte[] bytes) {
        int found = 0;
        for (int at = 0; at + ENTRY.length <= bytes.length; at++) {
            if (bytes[at] == 'P' && Arrays.equals(bytes, at, at + ENTRY.length, ENTRY, 0, ENTRY.length)) {
                found++;
            }
        }
        return found;
    }

    private static Archive read(ZipFile zip, long length) throws IOException {
        var sizes = new HashMap<String, Long>();
        @Nullable String declared = null;
        long packed = 0;
        long unpacked = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            check(entry, sizes.keySet());
            packed += entry.getCompressedSize();
            if (packed > length) {
                throw new Refused("bomb"); // many names for the same bytes
            }
            try (var content = zip.getInputStream(entry)) {
                declared = entry.getName().equals("mimetype") ? declaredType(content) : declared;
                long before = unpacked;
                unpacked = count(content, before);
                sizes.put(entry.getName(), unpacked - before);
            }
        }
        return new Archive(sizes, declared);
    }

    public Set<String> names() {
        return sizes.keySet();
    }

    private static void check(ZipArchiveEntry entry, Set<String> names) {
        var name = entry.getName();
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new Refused("dangerous");
        }
        if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/")) {
            throw new Refused("dangerous");
        }
        if (names.contains(name)) {
            throw new Refused("bomb");
        }
    }

    private static String declaredType(InputStream entry) throws IOException {
        return new String(entry.readNBytes(100), StandardCharsets.US_ASCII).strip();
    }

    private static long count(InputStream entry, long before) throws IOException {
        var buffer = new byte[8192];
        long sum = before;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            sum += read;
            if (sum > MOST_BYTES) {
                throw new Refused("bomb");
            }
        }
        return sum;
    }
}
