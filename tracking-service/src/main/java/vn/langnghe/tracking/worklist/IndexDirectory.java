package vn.langnghe.tracking.worklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.springframework.util.FileSystemUtils;

/** Where the index of this process lies, readable to nobody else; what a killed process left behind is cleared away. */
final class IndexDirectory {

    private static final String PREFIX = "langnghe-worklist-";

    /** Younger ones may belong to a process that is just starting. */
    private static final Duration YOUNG = Duration.ofMinutes(2);

    private IndexDirectory() {}

    static Path create(Path parent) throws IOException {
        try (var directories = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var directory : directories) {
                if (Files.isDirectory(directory) && left(directory)) {
                    FileSystemUtils.deleteRecursively(directory);
                }
            }
        }
        return Files.createTempDirectory(parent, PREFIX);
    }

    /** Whoever lives holds the lock of his index. */
    private static boolean left(Path directory) throws IOException {
        if (Files.getLastModifiedTime(directory)
                .toInstant()
                .isAfter(Instant.now().minus(YOUNG))) {
            return false;
        }
        try (var index = FSDirectory.open(directory);
                var _ = index.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            return true;
        } catch (LockObtainFailedException living) {
            return false;
        }
    }
}
