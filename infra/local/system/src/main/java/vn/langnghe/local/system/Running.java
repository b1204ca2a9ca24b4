package vn.langnghe.local.system;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds a process of the house by its pid file, and makes sure that it is that one and not a later one of the same number. */
final class Running {

    private Running() {}

    /** By these the process is recognised later, whoever has got its number meanwhile. */
    static List<String> marks(String id, Place place) {
        return List.of("-Dlangnghe.part=" + id, "-Dlangnghe.home=" + place.home());
    }

    static Optional<ProcessHandle> find(String id, Place place) {
        Path file = place.pidFile(id);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isOurs(process, id, place));
        } catch (NumberFormatException cutShort) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(ProcessHandle process, String id, Place place) {
        return process.info()
                .commandLine()
                .map(line -> marks(id, place).stream().allMatch(line::contains))
                .orElse(true); // a system that hides command lines: believe the file
    }

    static boolean wasLeftBehind(String id, Place place) {
        return Files.exists(place.pidFile(id)) && find(id, place).isEmpty();
    }

    static void note(String id, Place place, long pid) {
        try {
            Files.createDirectories(place.pidFile(id).getParent());
            Path unfinished = place.pidFile(id + ".new");
            Files.writeString(unfinished, pid + "\n");
            Files.move(unfinished, place.pidFile(id), REPLACE_EXISTING, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(String id, Place place) {
        try {
            Files.deleteIfExists(place.pidFile(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
