package vn.langnghe.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store and the broker themselves, as processes that are halted. */
class PingTests {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int QUESTION = 20;

    @TempDir
    private Path home;

    private final List<Part> started = new ArrayList<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private @Nullable Process process;

    @AfterEach
    void nothingIsLeftBehind() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aStoreThatHangsIsEndedAndStartedAgain() throws Exception {
        Place place = place(Part.STORE);
        isStartedAgainWhenItHangs(
                Part.STORE, place, "vn.langnghe.local.store.StoreProcess", "127.0.0.1", port(Part.STORE, place), "0");
    }

    @Test
    void aBrokerThatHangsIsEndedAndStartedAgain() throws Exception {
        Place place = place(Part.BROKER);
        isStartedAgainWhenItHangs(
                Part.BROKER, place, Broker.class.getName(), port(Part.BROKER, place), Integer.toString(freePort()));
    }

    @Test
    void whoTakesAQuestionAndSaysNothingDoesNotAnswer() throws IOException {
        try (var silent = new ServerSocket(0)) {
            assertThat(Ping.STORE.isAnswered(silent.getLocalPort(), 200)).isFalse();
            assertThat(Ping.BROKER.isAnswered(silent.getLocalPort(), 200)).isFalse();
        }
    }

    private void isStartedAgainWhenItHangs(Part part, Place place, String mainClass, String... arguments)
            throws Exception {
        Process running = start(part, place, mainClass, arguments);
        Watcher watcher = new Watcher(
                place,
                started::add,
                new Silence(each -> Readiness.answers(each, place, PATIENCE_MILLIS)),
                Clock.systemUTC(),
                new PrintStream(log, true, StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(90)).until(() -> Readiness.answers(part, place, PATIENCE_MILLIS));
        looks(watcher, QUESTION * 6);
        assertThat(running.isAlive()).isTrue();

        new ProcessBuilder("kill", "-STOP", "" + running.pid()).start().waitFor();
        looks(watcher, QUESTION * 4);
        assertThat(running.isAlive()).as("a pause is no end").isTrue();

        looks(watcher, QUESTION);
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        looks(watcher, 2);
        assertThat(started).containsExactly(part);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains(part.id() + " runs and does not answer");
    }

    private Process start(Part part, Place place, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx224m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(Running.marks(part.id(), place));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.add(home.resolve("data").toString());
        command.addAll(List.of(arguments));
        Process running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("part.log").toFile())
                .start();
        process = running;
        Running.note(part.id(), place, running.pid());
        return running;
    }

    /** The house stands where this part's port is a free one. */
    private Place place(Part part) throws IOException {
        int offset = placeAt(1).port(part.port) - 1;
        return placeAt(freePort() - offset);
    }

    private Place placeAt(int base) {
        return Place.of(
                Path.of("/checkout"),
                Map.of("LANGNGHE_HOME", home.toString(), "LANGNGHE_PORT_BASE", Integer.toString(base)));
    }

    private static String port(Part part, Place place) {
        return Integer.toString(place.port(part.port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void looks(Watcher watcher, int times) {
        for (int look = 0; look < times; look++) {
            watcher.look();
        }
    }
}
