package vn.langnghe.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a part's process by its pid file, and makes sure that it is that one and not a later one of the same number. */
final class Running {

    private Running() {}

    static Optional<ProcessHandle> find(Part part, Place place) {
        Path file = place.pidFile(part.id());
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isOurs(process, part, place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(ProcessHandle process, Part part, Place place) {
        return process.info()
                .commandLine()
                .map(line -> part.marks(place).stream().allMatch(line::contains))
                .orElse(true); // a system that hides command lines: believe the file
    }

    static boolean wasLeftBehind(Part part, Place place) {
        return Files.exists(place.pidFile(part.id())) && find(part, place).isEmpty();
    }

    static void note(Part part, Place place, long pid) {
        try {
            Files.createDirectories(place.pidFile(part.id()).getParent());
            Files.writeString(place.pidFile(part.id()), pid + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Part part, Place place) {
        try {
            Files.deleteIfExists(place.pidFile(part.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
