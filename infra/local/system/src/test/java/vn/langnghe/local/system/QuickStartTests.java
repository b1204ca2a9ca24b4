package vn.langnghe.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTests {

    @TempDir
    private Path directory;

    @Test
    void theFirstRunRecordsAndTheNextUsesWhatWasRecorded() throws IOException {
        Path recording = recordingOf(QuickStart.options(directory, true));
        Path unfinished = Files.createFile(Path.of(recording + ".config"));
        Files.createFile(recording);
        assertThat(recordingOf(QuickStart.options(directory, true))).isNotEqualTo(recording);
        Files.delete(unfinished);
        assertThat(QuickStart.options(directory, true)).contains("-XX:AOTCache=" + directory.resolve("start.aot"));
    }

    @Test
    void aTestRunRecordsNothing() throws IOException {
        assertThat(QuickStart.options(directory, false)).isEmpty();
    }

    @Test
    void anotherBuildHasADirectoryOfItsOwnAndOnlyTheLastTwoAreKept() throws IOException {
        Path jar = directory.resolve("x.jar");
        Path all = directory.resolve("all");
        Path first = unpackedOf(jar, all, "1");
        Path second = unpackedOf(jar, all, "2");
        Path third = unpackedOf(jar, all, "3");
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(unpackedOf(jar, all, "3")).isEqualTo(third);
        try (var kept = Files.list(all)) {
            assertThat(kept).hasSize(2).contains(third);
        }
    }

    private static Path unpackedOf(Path jar, Path all, String content) throws IOException {
        Files.writeString(jar, content);
        return Unpacked.of(all, List.of(jar), _ -> {});
    }

    private static Path recordingOf(List<String> options) {
        String option = options.getFirst();
        assertThat(option).startsWith("-XX:AOTCacheOutput=");
        return Path.of(option.substring("-XX:AOTCacheOutput=".length()));
    }
}
