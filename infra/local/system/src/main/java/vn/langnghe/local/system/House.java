package vn.langnghe.local.system;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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

    private final Place place;
    private final PrintStream out;
    private final Duration patience;
    private final Starting starting;
    private final Map<Part, Boolean> said = new EnumMap<>(Part.class);

    House(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
        this.starting = new Starting(place);
        this.patience =
                Duration.ofSeconds(Long.parseLong(place.environment().getOrDefault("LANGNGHE_PATIENCE", "180")));
    }

    void up() throws IOException, InterruptedException {
        List<Part> missing = missing();
        if (!missing.isEmpty()) {
            endWatcher();
            missing = missing();
        }
        try {
            startMissing(missing);
        } finally {
            if (!isWatched() && missing().size() < Part.values().length) {
                starting.startWatcher();
            }
        }
    }

    private boolean isWatched() {
        return Running.find(Watcher.ID, place).isPresent();
    }

    private void startMissing(List<Part> missing) throws IOException, InterruptedException {
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
                .filter(part -> Running.wasLeftBehind(part.id(), place))
                .forEach(part ->
                        out.println("  " + part.id() + " had stopped without being told to; starting it again"));
        Map<String, String> secrets = Secrets.of(place.home());
        start(missing.stream().filter(part -> !needsTopics(part)).toList(), secrets);
        await(Stream.of(Part.STORE, Part.BROKER).filter(missing::contains).toList());
        topics().applyTo(place.broker());
        start(missing.stream().filter(House::needsTopics).toList(), secrets);
        await(own().toList());
    }

    private Topics topics() {
        Path declared = place.checkout().resolve("infra/contracts/topics.yaml");
        return Part.BROKER.isReplaced(place)
                ? Topics.read(declared, Topics.replicationElsewhere())
                : Topics.read(declared, (short) 1).forOneMachine();
    }

    private static boolean needsTopics(Part part) {
        return switch (part) {
            case INTAKE, ROUTING, TRACKING, REPORTING -> true;
            case STORE, BROKER, IDENTITY, GATEWAY -> false;
        };
    }

    private List<Part> missing() {
        return own().filter(part -> Running.find(part.id(), place).isEmpty()).toList();
    }

    private Stream<Part> own() {
        return Stream.of(Part.values()).filter(part -> !part.isReplaced(place));
    }

    private void start(List<Part> parts, Map<String, String> secrets) throws IOException {
        for (Part part : parts) {
            new Restarts(part, place).forget();
            starting.start(part, secrets);
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
                } else if (Running.find(part.id(), place).isEmpty() && !isWatched()) {
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
            double seconds = Running.find(part.id(), place)
                    .flatMap(process -> process.info().startInstant())
                    .map(started ->
                            Duration.between(started, java.time.Instant.now()).toMillis() / 1000.0)
                    .orElse(0.0);
            out.printf("  ✓ %-10s %5.1f s   port %d%n", part.id(), seconds, place.port(part.port));
        }
    }

    /** The watcher before all, which would start them again; then those nobody depends on; the store last. */
    void down() throws InterruptedException {
        endWatcher();
        List<Part> services = Stream.of(Part.values()).filter(Part::isService).toList();
        stop(services);
        stop(List.of(Part.BROKER));
        stop(List.of(Part.STORE));
    }

    private void stop(List<Part> parts) throws InterruptedException {
        Map<Part, ProcessHandle> stopping = new EnumMap<>(Part.class);
        for (Part part : parts) {
            Optional<ProcessHandle> process = Running.find(part.id(), place);
            process.ifPresent(found -> stopping.put(part, found));
            if (process.filter(QuickStart::isRecording).isPresent() && stopping.size() == 1) {
                out.println("  (stopping takes longer this once: the next start is being made quick)");
            }
            process.ifPresent(ProcessHandle::destroy);
            if (process.isEmpty()) {
                forget(part);
            }
        }
        for (Map.Entry<Part, ProcessHandle> each : stopping.entrySet()) {
            ProcessHandle process = each.getValue();
            awaitEnd(each.getKey().id(), process, QuickStart.isRecording(process) ? TO_STOP_AND_RECORD : TO_STOP);
            forget(each.getKey());
            out.println("  " + each.getKey().id() + " stopped");
        }
    }

    private void forget(Part part) {
        Running.forget(part.id(), place);
        new Restarts(part, place).forget();
    }

    private void endWatcher() throws InterruptedException {
        Optional<ProcessHandle> watcher = Running.find(Watcher.ID, place);
        if (watcher.isPresent()) {
            watcher.get().destroy();
            awaitEnd(Watcher.ID, watcher.get(), TO_STOP);
        }
        Running.forget(Watcher.ID, place);
    }

    private void awaitEnd(String id, ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            out.println("  " + id + " did not stop within " + limit.toSeconds() + " s and was ended");
            process.destroyForcibly();
        }
    }
}
