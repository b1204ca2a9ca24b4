package vn.langnghe.intake.bulk;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/**
 * A request's body on this machine's disk. Most programs read no answer before they have sent all they have: answered row
 * by row meanwhile, a long file would fill every buffer between, and both sides would wait for each other.
 */
final class SpooledBody {

    /** Some 100,000 rows of the usual length; compose gives the temporary files little more room. */
    static final long MOST_BYTES = 64L << 20;

    private SpooledBody() {}

    /**
     * Without a name from the start, where the system allows it: names and telephone numbers must not stay behind when the
     * process ends in between. Throws {@link Unreadable} where it is longer than {@link #MOST_BYTES}.
     */
    static InputStream of(InputStream body) throws IOException {
        var file = FileChannel.open(Files.createTempFile("langnghe", ".body"), READ, WRITE, DELETE_ON_CLOSE);
        try {
            keep(body, file);
            return Channels.newInputStream(file.position(0));
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static void keep(InputStream body, FileChannel file) throws IOException {
        var out = Channels.newOutputStream(file);
        var buffer = new byte[64 * 1024];
        long kept = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            kept += read;
            if (kept > MOST_BYTES) {
                throw new Unreadable("too-large", MOST_BYTES >> 20);
            }
            out.write(buffer, 0, read);
        }
    }
}
