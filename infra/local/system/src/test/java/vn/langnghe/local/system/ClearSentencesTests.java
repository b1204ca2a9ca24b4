package vn.langnghe.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.local.system.Place.Port;

class ClearSentencesTests {

    private static final Path CHECKOUT = Path.of(System.getProperty("house.root", "../../.."))
            .toAbsolutePath()
            .normalize();

    @TempDir
    private Path home;

    @Test
    void aPortInUseIsNamedWithThePartThatNeedsIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Place place = place(Map.of("LANGNGHE_PORT_BASE", Integer.toString(other.getLocalPort() - 81)));
            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(() -> Checks.portsFree(List.of(Part.INTAKE), place))
                    .withMessageStartingWith("Port " + other.getLocalPort() + ", which intake needs, is in use");
        }
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingStarts() {
        Place place = place(Map.of("LANGNGHE_MIN_FREE_MB", "999999999"));
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> Checks.enoughDisk(place))
                .withMessageMatching("Only \\d+ MB are free where .* lies; 999999999 MB are needed.*");
    }

    @Test
    void twoCommandsAtATimeAreOneTooMany() throws IOException {
        try (var _ = Checks.alone(place(Map.of()))) {
            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(() -> Checks.alone(place(Map.of())))
                    .withMessageStartingWith("Another ./langnghe is at work");
        }
        Checks.alone(place(Map.of())).close();
    }

    @Test
    void whatIsNotBuiltIsNamed() {
        Place elsewhere = Place.of(home, Map.of());
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> Checks.built(elsewhere))
                .withMessageContaining("identity-0.1.0-SNAPSHOT.jar is missing");
    }

    @Test
    void aProcessThatHasOnlyInheritedTheNumberIsNotOurs() {
        Place place = place(Map.of());
        Running.note("intake", place, ProcessHandle.current().pid());
        assertThat(Running.find("intake", place)).isEmpty();
        assertThat(Running.wasLeftBehind("intake", place)).isTrue();
    }

    @Test
    void theLastWordsAreTheTellingOnes() throws IOException {
        Path log = home.resolve("x.log");
        Files.writeString(log, "starting\nCaused by: Port 1 is in use\n\tat somewhere\nbye\n");
        assertThat(LastWords.of(log)).isEqualTo("Caused by: Port 1 is in use");
    }

    @Test
    void allPortsMoveTogether() {
        Place place = place(Map.of("LANGNGHE_PORT_BASE", "18000"));
        assertThat(List.of(place.port(Port.GATEWAY), place.port(Port.STORE), place.port(Port.CONTROLLER)))
                .containsExactly(18080, 18017, 18093);
        assertThat(place.issuer()).isEqualTo("http://localhost:18090");
        assertThat(place(Map.of()).gateway()).isEqualTo("http://localhost:8080");
    }

    @Test
    void anotherStoreAndBrokerTakeThePlaceOfOurs() {
        Place place = place(Map.of("MONGODB_URI", "mongodb://db/", "KAFKA_BOOTSTRAP_SERVERS", "k:9092"));
        assertThat(Part.STORE.isReplaced(place)).isTrue();
        assertThat(Part.BROKER.isReplaced(place)).isTrue();
        assertThat(place.store()).isEqualTo("mongodb://db/");
        assertThat(place.broker()).isEqualTo("k:9092");
    }

    @Test
    void theKeysOfAnothersStoreAreNotThrownAway() {
        Checks.ownStoreAndBroker(place(Map.of()));
        for (var replaced : List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS")) {
            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(() -> Checks.ownStoreAndBroker(place(Map.of(replaced, "elsewhere:1"))))
                    .withMessageContaining("does not delete");
        }
    }

    @Test
    void secretsAreMadeOnceAndForTheOwnerOnly() throws IOException {
        Map<String, String> secrets = Secrets.of(home);
        assertThat(secrets)
                .containsOnlyKeys(
                        "LANGNGHE_TRACKING_KEY",
                        "LANGNGHE_SUBMITTER_KEYS",
                        "LANGNGHE_WEBHOOK_KEYS",
                        "LANGNGHE_ANCHOR_KEYS",
                        "OIDC_CLIENT_SECRET");
        assertThat(Secrets.of(home)).isEqualTo(secrets);
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets.env")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void theHomeIsClosedToOtherAccounts() throws IOException {
        Path home = this.home.resolve("opened");
        Files.createDirectory(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

        Place.of(this.home, Map.of("LANGNGHE_HOME", home.toString())).prepareHome();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecretThatCameLaterIsAddedAndTheOthersStay() throws IOException {
        Map<String, String> secrets = Secrets.of(home);
        Path file = home.resolve("secrets.env");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("LANGNGHE_ANCHOR_KEYS="))
                        .toList());

        Map<String, String> completed = Secrets.of(home);
        assertThat(completed).hasSameSizeAs(secrets).containsKey("LANGNGHE_ANCHOR_KEYS");
        secrets.remove("LANGNGHE_ANCHOR_KEYS");
        assertThat(completed).containsAllEntriesOf(secrets);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void theWrongJdkIsSaid() throws Exception {
        Path old = Files.createDirectories(home.resolve("jdk-17/bin"));
        for (String tool : List.of("java", "javac")) {
            Files.writeString(old.resolve(tool), "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n");
            assertThat(old.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
        String said = script(
                Map.of("JAVA_HOME", home.resolve("jdk-17").toString(), "LANGNGHE_JDKS", home.toString()), "status");
        assertThat(said)
                .startsWith("langnghe: JDK 25 is needed and was not found (JAVA_HOME=" + home.resolve("jdk-17"));
    }

    @Test
    void helpExplainsEveryCommandInBothLanguages() throws Exception {
        String said = script(Map.of(), "help");
        for (String command :
                List.of("up", "down", "status", "logs", "demo", "bench", "test", "dlq list", "dlq replay", "reset")) {
            assertThat(said).contains("./langnghe " + command);
        }
        assertThat(said).contains("Dừng tất cả", "Stops everything");
    }

    @Test
    void theScriptIsValidAndItsLogsSayWhenThereAreNone() throws Exception {
        assertThat(script(Map.of(), "logs")).endsWith(".log.\n").startsWith("langnghe: There is no log at ");
    }

    @Test
    void anUnknownCommandPointsToTheHelp() throws Exception {
        assertThat(script(Map.of(), "upp")).isEqualTo("langnghe: Unknown command upp; see ./langnghe help.\n");
    }

    private String script(Map<String, String> environment, String command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(CHECKOUT.resolve("langnghe").toString(), command).redirectErrorStream(true);
        builder.environment().put("LANGNGHE_HOME", home.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Place place(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("LANGNGHE_HOME", home.toString());
        return Place.of(CHECKOUT, all);
    }
}
