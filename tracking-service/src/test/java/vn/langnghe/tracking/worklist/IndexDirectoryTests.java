package vn.langnghe.tracking.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexDirectoryTests {

    @TempDir
    private Path parent;

    @Test
    void whatAKilledProcessLeftIsClearedAndNothingElse() throws IOException {
        var left = aged(IndexDirectory.create(parent));
        Files.writeString(left.resolve("segments_1"), "x");
        aged(left);
        var living = IndexDirectory.create(parent);
        var foreign = aged(Files.createDirectory(parent.resolve("something-else")));

        try (var index = FSDirectory.open(living);
                var _ = new IndexWriter(index, new IndexWriterConfig())) {
            aged(living);
            var young = IndexDirectory.create(parent);

            IndexDirectory.create(parent);

            assertThat(left).doesNotExist();
            assertThat(living).exists();
            assertThat(foreign).exists();
            assertThat(young).exists();
        }
    }

    private static Path aged(Path directory) throws IOException {
        return Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
