package vn.langnghe.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a part was started again since somebody said `up`: one line each, beside its pid file. */
final class Restarts {

    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int TOO_MANY = 5;
    private static final int LONGEST_PAUSE = 60;

    private final Path file;

    Restarts(Part part, Place place) {
        this.file = place.home().resolve("run").resolve(part.id() + ".restarts");
    }

    int count() {
        return all().size();
    }

    /** 1, 2, 4 … 60 seconds: a part that keeps dying must not keep the others from working. */
    int pauseSeconds(Instant now) {
        return (int) Math.min(LONGEST_PAUSE, 1L << Math.min(lately(now), Integer.SIZE));
    }

    /** Starting it again does not help: somebody has to look. */
    boolean areTooMany(Instant now) {
        return lately(now) >= TOO_MANY;
    }

    private long lately(Instant now) {
        return all().stream().filter(now.minus(LATELY)::isBefore).count();
    }

    void add(Instant now) {
        try {
            Files.writeString(file, now + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A full disk may have cut a line short. */
    private List<Instant> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.endsWith("Z"))
                            .map(Instant::parse)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
