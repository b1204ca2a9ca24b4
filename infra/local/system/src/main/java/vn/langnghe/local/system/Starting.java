package vn.langnghe.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts one process, which writes to a log of its own and is found again by its number. */
final class Starting {

    private final Place place;

    Starting(Place place) {
        this.place = place;
    }

    void start(Part part, Map<String, String> secrets) throws IOException {
        Files.createDirectories(place.data(part.id()));
        Command command = Command.of(part, place, secrets);
        ProcessBuilder builder = process(command, part.id());
        builder.environment().keySet().removeIf(name -> name.startsWith("LANGNGHE_"));
        builder.environment().putAll(command.environment());
        Running.note(part.id(), place, builder.start().pid());
    }

    /** It starts parts as the person who said `up` would: with that person's settings. */
    void startWatcher() throws IOException {
        Running.note(
                Watcher.ID,
                place,
                process(Command.ofWatcher(place), Watcher.ID).start().pid());
    }

    private ProcessBuilder process(Command command, String id) throws IOException {
        Path log = place.log(id);
        Files.createDirectories(log.getParent());
        LogFile.keepSmall(log);
        return new ProcessBuilder(command.line())
                .directory(place.checkout().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
