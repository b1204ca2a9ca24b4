package vn.langnghe.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.local.system.Place.Port;

/** What starts a part: its command line and its environment. */
record Command(List<String> line, Map<String, String> environment) {

    private static final String STORE_RESERVE_MEGABYTES = "256";

    static Command of(Part part, Place place, Map<String, String> secrets) {
        List<String> line = new ArrayList<>(detached());
        line.add(java());
        line.addAll(Running.marks(part.id(), place));
        line.addAll(part.memory());
        line.addAll(
                switch (part) {
                    case STORE ->
                        library(
                                part,
                                place,
                                "vn.langnghe.local.store.StoreProcess",
                                place.data("store"),
                                "127.0.0.1",
                                place.port(Port.STORE),
                                place.environment().getOrDefault("LANGNGHE_STORE_RESERVE_MB", STORE_RESERVE_MEGABYTES));
                    case BROKER ->
                        library(
                                part,
                                place,
                                "vn.langnghe.local.system.Broker",
                                place.data("broker"),
                                place.port(Port.BROKER),
                                place.port(Port.CONTROLLER));
                    case IDENTITY, INTAKE, ROUTING, TRACKING, REPORTING, GATEWAY -> application(part, place);
                });
        return new Command(
                line, part.isService() ? environment(part, place, secrets) : Map.of("MALLOC_ARENA_MAX", "2"));
    }

    /** Small: it sleeps nearly always. It shares its class path with the store, so that a later build leaves it alone. */
    static Command ofWatcher(Place place) {
        List<String> line = new ArrayList<>(detached());
        line.add(java());
        line.addAll(Running.marks(Watcher.ID, place));
        line.addAll(List.of("-Xmx16m", "-Xss256k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of("-XX:ReservedCodeCacheSize=8m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        line.addAll(List.of("-cp", classPath(Part.STORE, place), Launcher.class.getName()));
        line.addAll(List.of(place.checkout().toString(), "watch"));
        return new Command(line, Map.of("MALLOC_ARENA_MAX", "2"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A process group of its own, so that Ctrl-C in the terminal does not end the house. */
    private static List<String> detached() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    private static List<String> library(Part part, Place place, String mainClass, Object... arguments) {
        List<String> line = new ArrayList<>(quickly(copies(part, place), place));
        line.addAll(List.of("-cp", classPath(part, place), mainClass));
        Stream.of(arguments).map(Object::toString).forEach(line::add);
        return line;
    }

    private static Path copies(Part part, Place place) {
        List<Path> jars = libraries(place);
        return Unpacked.of(place.unpacked(part), jars, Unpacked.Filling.copied(jars));
    }

    private static String classPath(Part part, Place place) {
        Path directory = copies(part, place);
        return libraries(place).stream()
                .map(jar -> directory.resolve(jar.getFileName()).toString())
                .collect(Collectors.joining(":"));
    }

    /** Spelled out and sorted: a start-up cache is good for exactly one class path. */
    private static List<Path> libraries(Place place) {
        try (Stream<Path> jars = Files.list(place.system().resolve("lib"))) {
            return Stream.concat(Stream.of(place.system().resolve("local-0.1.0-SNAPSHOT.jar")), jars.sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> application(Part part, Place place) {
        Path jar = part.jar(place);
        Path directory = Unpacked.of(place.unpacked(part), List.of(jar), Unpacked.Filling.extracted(jar));
        List<String> line = new ArrayList<>(quickly(directory, place));
        line.addAll(List.of("-jar", directory.resolve(jar.getFileName()).toString()));
        return line;
    }

    private static List<String> quickly(Path directory, Place place) {
        try {
            return QuickStart.options(directory, place.mayRecord());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Part part, Place place, Map<String, String> secrets) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_PORT", Integer.toString(place.port(part.port)));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MONGODB_URI", place.store());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", place.broker());
        environment.put("OIDC_ISSUER_URI", place.issuer());
        environment.put("GATEWAY_URL", place.gateway());
        environment.put("LANGNGHE_PUBLIC_URL", place.gateway());
        environment.put("OIDC_CLIENT_ID", "gateway");
        environment.put("LANGNGHE_DATA", place.data(part.id()).toString());
        for (Port port : List.of(Port.INTAKE, Port.ROUTING, Port.TRACKING, Port.REPORTING)) {
            environment.put(port.name() + "_URI", "http://127.0.0.1:" + place.port(port));
        }
        switch (part) {
            case INTAKE -> {
                copy(secrets, environment, "LANGNGHE_TRACKING_KEY");
                copy(secrets, environment, "LANGNGHE_SUBMITTER_KEYS");
            }
            case TRACKING -> {
                copy(secrets, environment, "LANGNGHE_WEBHOOK_KEYS");
                copy(secrets, environment, "LANGNGHE_ANCHOR_KEYS");
            }
            case IDENTITY, GATEWAY -> copy(secrets, environment, "OIDC_CLIENT_SECRET");
            default -> {} // no secret for those who need none
        }
        return environment;
    }

    private static void copy(Map<String, String> from, Map<String, String> to, String name) {
        to.put(name, from.getOrDefault(name, ""));
    }
}
