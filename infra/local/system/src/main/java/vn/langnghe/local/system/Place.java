package vn.langnghe.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Where this house stands: its checkout, its home for data and logs, its ports. All may be moved by environment. */
record Place(Path checkout, Path home, int portBase, long leastFreeMegabytes, Map<String, String> environment) {

    /** Without a base of their own the parts listen where the documentation says. */
    private static final int USUAL = 0;

    static Place of(Path checkout, Map<String, String> environment) {
        return new Place(
                checkout,
                Path.of(environment.getOrDefault(
                                "LANGNGHE_HOME", checkout.resolve(".langnghe").toString()))
                        .toAbsolutePath(),
                Integer.parseInt(environment.getOrDefault("LANGNGHE_PORT_BASE", Integer.toString(USUAL))),
                Long.parseLong(environment.getOrDefault("LANGNGHE_MIN_FREE_MB", "1024")),
                environment);
    }

    /** For its owner alone: the petitions of a province lie in it. One made more openly before is closed. */
    void prepareHome() throws IOException {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    int port(Port port) {
        return portBase == USUAL ? port.usual : portBase + port.offset;
    }

    String gateway() {
        return "http://localhost:" + port(Port.GATEWAY);
    }

    String issuer() {
        return "http://localhost:" + port(Port.IDENTITY);
    }

    String store() {
        return environment.getOrDefault(
                "MONGODB_URI", "mongodb://127.0.0.1:" + port(Port.STORE) + "/?retryWrites=false");
    }

    String broker() {
        return environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port(Port.BROKER));
    }

    Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    Path pidFile(String part) {
        return home.resolve("run").resolve(part + ".pid");
    }

    Path system() {
        return checkout.resolve("infra/local/system/target");
    }

    Path unpacked(Part part) {
        return system().resolve("run").resolve(part.id());
    }

    /** Not in test runs: they start a build once, and writing a start-up cache makes stopping slow. */
    boolean mayRecord() {
        return !environment.containsKey("LANGNGHE_SKIP_BUILD");
    }

    /** One listening socket of the house. */
    enum Port {
        STORE(27117, 17),
        BROKER(19092, 92),
        CONTROLLER(19093, 93),
        IDENTITY(8090, 90),
        GATEWAY(8080, 80),
        INTAKE(8081, 81),
        ROUTING(8082, 82),
        TRACKING(8083, 83),
        REPORTING(8084, 84);

        private final int usual;
        private final int offset;

        Port(int usual, int offset) {
            this.usual = usual;
            this.offset = offset;
        }
    }
}
