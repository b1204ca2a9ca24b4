package vn.langnghe.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cache of loaded and linked classes that halves a start and saves memory. The first run after a build records
 * it and writes it when it is stopped; every later run uses it. Houses that share a checkout record side by side,
 * each into a file of its own, and the first that is whole serves all.
 */
final class QuickStart {

    private static final String WHOLE = "start.aot";
    private static final String RECORDING = "recording-";

    private QuickStart() {}

    /** Options for a run whose class path belongs to this directory. */
    static List<String> options(Path directory, boolean mayRecord) throws IOException {
        Path whole = directory.resolve(WHOLE);
        if (Files.notExists(whole)) {
            finished(directory).ifPresent(recording -> rename(recording, whole));
        }
        if (Files.exists(whole)) {
            return quiet("-XX:AOTCache=" + whole);
        }
        return mayRecord
                ? quiet("-XX:AOTCacheOutput=" + directory.resolve(RECORDING + System.nanoTime() + ".aot"))
                : List.of();
    }

    private static List<String> quiet(String option) {
        return List.of(option, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** While it is being written its configuration lies beside it. */
    private static Optional<Path> finished(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(RECORDING + "\\d+\\.aot"))
                    .filter(file -> Files.notExists(Path.of(file + ".config")))
                    .findFirst();
        }
    }

    private static void rename(Path recording, Path whole) {
        try {
            Files.move(recording, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isRecording(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("-XX:AOTCacheOutput=");
    }
}
