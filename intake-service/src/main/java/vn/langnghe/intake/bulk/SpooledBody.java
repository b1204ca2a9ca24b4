package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A request's body on this machine's disk. Most programs read no answer before they have sent all they have: answered row
 * by row meanwhile, a long file would fill every buffer between, and both sides would wait for each other.
 */
final class SpooledBody {

    static final long MOST_BYTES = 256L << 20;

    private SpooledBody() {}

    /** Gone from the disk when it is closed. Throws {@link Unreadable} where it is longer than {@link #MOST_BYTES}. */
    static InputStream of(InputStream body) throws IOException {
        var file = Files.createTempFile("langnghe", ".body");
        try {
            keep(body, file);
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static void keep(InputStream body, Path file) throws IOException {
        var buffer = new byte[64 * 1024];
        long kept = 0;
        try (var out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                kept += read;
                if (kept > MOST_BYTES) {
                    throw new Unreadable("too-large", MOST_BYTES >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
