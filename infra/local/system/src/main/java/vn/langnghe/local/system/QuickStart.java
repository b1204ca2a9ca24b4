package vn.langnghe.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * An application unpacked beside its build, with the cache of loaded and linked classes that halves its start. The
 * first run after a build records the cache and writes it when it is stopped; every later run uses it.
 */
record QuickStart(Path jar, Path cache, boolean record) {

    static QuickStart of(Part part, Place place) {
        Path built = part.jar(place);
        try {
            String key =
                    Files.size(built) + "-" + Files.getLastModifiedTime(built).toMillis();
            Path all = place.system().resolve("run").resolve(part.id());
            Path directory = all.resolve(key);
            if (Files.notExists(directory.resolve("complete"))) {
                removeAll(all);
                unpack(built, directory);
                Files.createFile(directory.resolve("complete"));
            }
            boolean record =
                    !place.environment().getOrDefault("LANGNGHE_RECORD", "1").equals("0");
            return new QuickStart(directory.resolve(built.getFileName()), directory.resolve("start.aot"), record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> options() {
        if (Files.exists(cache)) {
            return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
        }
        return record ? List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    /** The time of the file says nothing: builds are reproducible. */
    private static String checksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file)) {
            checksum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        return Long.toHexString(checksum.getValue());
    }

    private static void unpack(Path jar, Path directory) throws IOException {
        Process unpacking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
        try {
            if (unpacking.waitFor() != 0) {
                throw new Trouble(jar + " cannot be unpacked; build again.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.");
        }
    }

    /** What an older build left. */
    private static void removeAll(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
