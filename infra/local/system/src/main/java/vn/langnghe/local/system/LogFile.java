package vn.langnghe.local.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What a process writes to as long as it runs: copied and emptied when it has grown, since it cannot be told to take another. */
final class LogFile {

    private static final long LARGEST = 20L << 20;

    private LogFile() {}

    static void keepSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST) {
            Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        }
    }
}
