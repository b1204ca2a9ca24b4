package vn.langnghe.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses changes while there is still room for the store to finish what it has begun. */
final class DiskSpace {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final @Nullable Path directory;
    private final long reserve;
    private volatile long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();
    private volatile boolean tooLittle;

    DiskSpace(@Nullable Path directory, long reserve) {
        this.directory = directory;
        this.reserve = reserve;
    }

    boolean isShort() {
        if (System.nanoTime() - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            lookedAt = System.nanoTime();
            tooLittle = directory != null && usable(directory) < reserve;
        }
        return tooLittle;
    }

    private static long usable(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
