package vn.langnghe.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** An archive unpacked once, counting, before anybody else has to: what it holds and the type it declares. */
public record Archive(Set<String> names, @Nullable String declaredType) {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;

    /** Throws {@link Refused} for what is broken, dangerous or without end. */
    public static Archive of(InputStreamSource file) throws IOException {
        var bytes = new SeekableInMemoryByteChannel(bytes(file));
        try (var zip = ZipFile.builder().setSeekableByteChannel(bytes).get()) {
            return read(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("broken");
        }
    }

    private static byte[] bytes(InputStreamSource file) throws IOException {
        try (var stream = file.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static Archive read(ZipFile zip) throws IOException {
        var names = new HashSet<String>();
        @Nullable String declared = null;
        long unpacked = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            check(entry, names);
            try (var content = zip.getInputStream(entry)) {
                declared = entry.getName().equals("mimetype") ? declaredType(content) : declared;
                unpacked = count(content, unpacked);
            }
        }
        return new Archive(names, declared);
    }

    private static void check(ZipArchiveEntry entry, Set<String> names) {
        var name = entry.getName();
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new Refused("dangerous");
        }
        if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/")) {
            throw new Refused("dangerous");
        }
        if (!names.add(name) || names.size() > MOST_ENTRIES) {
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
