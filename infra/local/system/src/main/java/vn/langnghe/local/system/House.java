package vn.langnghe.local.system;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts and stops the parts. */
final class House {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final Duration TO_STOP_AND_RECORD = Duration.ofSeconds(180);
    private static final long ROTATE_AT = 20L << 20;

    private final Place place;
    private final PrintStream out;
    private final Duration patience;
    private final Map<Part, Boolean> said = new EnumMap<>(Part.class);

    House(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
        this.patience =
                Duration.ofSeconds(Long.parseLong(place.environment().getOrDefault("LANGNGHE_PATIENCE", "180")));
    }

    void up() throws IOException, InterruptedException {
        List<Part> missing = missing();
        own().filter(part -> !missing.contains(part)).forEach(part -> said.put(part, true));
        if (missing.isEmpty()) {
            out.println("Already running.");
            await(own().toList());
            return;
        }
        Checks.built(place);
        Checks.enoughDisk(place);
        Checks.portsFree(missing, place);
        missing.stream()
                .filter(part -> Running.wasLeftBehind(part, place))
                .forEach(part ->
                        out.println("  " + part.id() + " had stopped without being told to; starting it again"));
        Map<String, String> secrets = Secrets.of(place.home());
        start(missing.stream().filter(part -> !needsTopics(part)).toList(), secrets);
        await(Stream.of(Part.STORE, Part.BROKER).filter(missing::contains).toList());
        Topics.read(place.checkout().resolve("infra/contracts/topics.yaml"), (short) 1)
                .applyTo(place.broker());
        start(missing.stream().filter(House::needsTopics).toList(), secrets);
        await(own().toList());
    }

    private static boolean needsTopics(Part part) {
        return switch (part) {
            case INTAKE, ROUTING, TRACKING, REPORTING -> true;
            case STORE, BROKER, IDENTITY, GATEWAY -> false;
        };
    }

    private List<Part> missing() {
        return own().filter(part -> Running.find(part, place).isEmpty()).toList();
    }

    private Stream<Part> own() {
        return Stream.of(Part.values()).filter(part -> !part.isReplaced(place));
    }

    private void start(List<Part> parts, Map<String, String> secrets) throws IOException {
        for (Part part : parts) {
            Command command = Command.of(part, place, secrets);
            Path log = place.log(part.id());
            Files.createDirectories(log.getParent());
            Files.createDirectories(place.data(part.id()));
            rotate(log);
            ProcessBuilder builder = new ProcessBuilder(command.line())
                    .directory(place.checkout().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("LANGNGHE_"));
            builder.environment().putAll(command.environment());
            Running.note(part, place, builder.start().pid());
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > ROTATE_AT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void await(List<Part> parts) throws InterruptedException {
        long start = System.nanoTime();
        List<Part> waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            for (Part part : List.copyOf(waiting)) {
                if (Readiness.of(part, place)) {
                    waiting.remove(part);
                    sayReady(part);
                } else if (Running.find(part, place).isEmpty()) {
                    throw new Trouble(part.id() + " stopped while starting: " + LastWords.of(place.log(part.id()))
                            + " See " + place.log(part.id()));
                }
            }
            if (Duration.ofNanos(System.nanoTime() - start).compareTo(patience) > 0) {
                throw new Trouble(waiting.getFirst().id() + " does not answer after " + patience.toSeconds()
                        + " s: " + LastWords.of(place.log(waiting.getFirst().id())) + " See "
                        + place.log(waiting.getFirst().id()));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void sayReady(Part part) {
        if (said.put(part, true) == null) {
            double seconds = Running.find(part, place)
                    .flatMap(process -> process.info().startInstant())
                    .map(started ->
                            Duration.between(started, java.time.Instant.now()).toMillis() / 1000.0)
                    .orElse(0.0);
            out.printf("  ✓ %-10s %5.1f s   port %d%n", part.id(), seconds, place.port(part.port));
        }
    }

    /** Those nobody depends on first; the store last. */
    void down() throws InterruptedException {
        List<Part> services = Stream.of(Part.values()).filter(Part::isService).toList();
        stop(services);
        stop(List.of(Part.BROKER));
        stop(List.of(Part.STORE));
    }

    private void stop(List<Part> parts) throws InterruptedException {
        Map<Part, ProcessHandle> stopping = new EnumMap<>(Part.class);
        for (Part part : parts) {
            Optional<ProcessHandle> process = Running.find(part, place);
            process.ifPresent(found -> stopping.put(part, found));
            if (process.filter(QuickStart::isRecording).isPresent() && stopping.size() == 1) {
                out.println("  (stopping takes longer this once: the next start is being made quick)");
            }
            process.ifPresent(ProcessHandle::destroy);
            if (process.isEmpty()) {
                Running.forget(part, place);
            }
        }
        for (Map.Entry<Part, ProcessHandle> each : stopping.entrySet()) {
            awaitEnd(each.getKey(), each.getValue());
            Running.forget(each.getKey(), place);
            out.println("  " + each.getKey().id() + " stopped");
        }
    }

    private void awaitEnd(Part part, ProcessHandle process) throws InterruptedException {
        Duration limit = QuickStart.isRecording(process) ? TO_STOP_AND_RECORD : TO_STOP;
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            out.println("  " + part.id() + " did not stop within " + limit.toSeconds() + " s and was ended");
            process.destroyForcibly();
        }
    }
}
