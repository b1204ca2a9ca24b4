package vn.langnghe.local.system;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** What is run, kept beside the build under its checksum, so that a later build does not disturb what is running. */
final class Unpacked {

    private static final int KEPT = 2;

    private Unpacked() {}

    /** The directory for exactly these files; made and filled where it is not there yet. */
    static Path of(Path all, List<Path> files, Filling filling) {
        try {
            Path directory = all.resolve(checksum(files));
            if (Files.notExists(directory)) {
                removeOldest(all);
                Path unfinished = Files.createTempDirectory(Files.createDirectories(all), "new");
                filling.fill(unfinished);
                finish(unfinished, directory);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another house may have been quicker. */
    private static void finish(Path unfinished, Path directory) throws IOException {
        try {
            Files.move(unfinished, directory);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException sameAlready) {
            remove(unfinished);
        }
    }

    @FunctionalInterface
    interface Filling {
        void fill(Path directory) throws IOException;

        static Filling copied(List<Path> files) {
            return directory -> {
                for (Path file : files) {
                    Files.copy(file, directory.resolve(file.getFileName()));
                }
            };
        }

        /** Boot's own tool lays an application out as a jar beside its libraries, which a cache of classes needs. */
        static Filling extracted(Path jar) {
            return directory -> {
                Process tool = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                directory.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (tool.onExit().join().exitValue() != 0) {
                    throw new Trouble(jar + " cannot be unpacked; run ./langnghe build.");
                }
            };
        }
    }

    /** The times of files say nothing: builds are reproducible. */
    private static String checksum(List<Path> files) throws IOException {
        CRC32C checksum = new CRC32C();
        for (Path file : files) {
            Files.copy(file, new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
        }
        return Long.toHexString(checksum.getValue());
    }

    private static void removeOldest(Path all) throws IOException {
        if (Files.notExists(all)) {
            return;
        }
        try (Stream<Path> directories = Files.list(all)) {
            List<Path> newestFirst = directories
                    .sorted(Comparator.comparing((Path each) -> each.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : newestFirst.stream().skip(KEPT - 1).toList()) {
                remove(old);
            }
        }
    }

    static void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
