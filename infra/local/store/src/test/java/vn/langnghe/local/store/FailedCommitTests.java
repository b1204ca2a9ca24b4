package vn.langnghe.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FailedCommitTests {

    private static final String LARGEST_FILE_BLOCKS = "4096";

    @TempDir
    private Path directory;

    /** A process whose files may not grow beyond two megabytes has the store inside itself. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoWaitsForTheDiskIsToldWhenItTakesNoMore() throws Exception {
        Process program = new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        "ulimit -f " + LARGEST_FILE_BLOCKS + "; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        directory.resolve("store").toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(program.waitFor(2, TimeUnit.MINUTES))
                    .as("whoever waited was told")
                    .isTrue();
            assertThat(program.exitValue()).isEqualTo(Program.TOLD);
        } finally {
            program.destroyForcibly();
        }
    }

    /** Writes without end, and each time waits for the disk. */
    static final class Program {

        static final int TOLD = 7;

        private Program() {}

        public static void main(String[] arguments) {
            var store = EmbeddedStore.start(Path.of(arguments[0]));
            var some = new byte[100_000];
            var random = new Random(1);
            int written = 0;
            try (var client = MongoClients.create(store.uri())) {
                var items = client.getDatabase("full")
                        .getCollection("items")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
                while (true) {
                    random.nextBytes(some);
                    items.insertOne(new Document("bytes", new Binary(some)));
                    written++;
                }
            } catch (MongoSocketException told) {
                System.exit(written > 0 ? TOLD : 1);
            }
        }
    }
}
