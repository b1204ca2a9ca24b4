package vn.langnghe.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts whose number belongs to this very process have ended; those without a number were never started. */
class WatcherTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    /** Where intake's port lies above the base. */
    private static final int INTAKES_PLACE = 81;

    @TempDir
    private Path home;

    private final List<Part> started = new ArrayList<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Place place;

    @BeforeEach
    void intakeHasDied() {
        place = Place.of(Path.of("/checkout"), Map.of("LANGNGHE_HOME", home.toString()));
        Running.note("intake", place, ProcessHandle.current().pid());
    }

    @Test
    void onlyWhatDiedIsStartedAgainAfterASecond() {
        Watcher watcher = watcher(started::add);
        watcher.look();
        assertThat(started).isEmpty();
        watcher.look();
        assertThat(started).containsExactly(Part.INTAKE);
        assertThat(said()).contains("intake ended without being told to", "intake is started again (1× since up)");
    }

    @Test
    void whatDoesNotLastWaitsLongerEachTimeButNeverLongerThanAMinute() {
        Watcher watcher = watcher(started::add);
        List<Integer> looks = new ArrayList<>();
        for (int death = 0; death < 8; death++) {
            looks.add(looksUntilStarted(watcher, death + 1));
        }
        assertThat(looks).containsExactly(2, 3, 5, 9, 17, 33, 61, 61);
        assertThat(said()).contains("WARN intake ended", "ERROR intake ended");
        assertThat(new Restarts(Part.INTAKE, place).areTooMany(NOW)).isTrue();
    }

    @Test
    void whatLastedIsStartedAgainAtOnceTheNextTime() {
        Restarts restarts = new Restarts(Part.INTAKE, place);
        for (int minute = 60; minute > 50; minute--) {
            restarts.add(NOW.minus(Duration.ofMinutes(minute)));
        }
        assertThat(restarts.count()).isEqualTo(10);
        assertThat(restarts.areTooMany(NOW)).isFalse();
        assertThat(looksUntilStarted(watcher(started::add), 1)).isEqualTo(2);
    }

    @Test
    void whatCannotBeStartedIsTriedAgain() {
        Watcher watcher = watcher(part -> {
            started.add(part);
            throw new IOException("no such jar");
        });
        looksUntilStarted(watcher, 1);
        looksUntilStarted(watcher, 2);
        assertThat(said()).contains("intake cannot be started: java.io.IOException: no such jar");
    }

    @Test
    void filesThatWereCutShortKeepNobodyFromBeingStarted() throws IOException {
        Files.writeString(place.pidFile("store"), "");
        Files.writeString(home.resolve("run/intake.restarts"), "2026-11-23T00:59:00Z\n2026-11-");
        assertThat(looksUntilStarted(watcher(started::add), 2)).isEqualTo(3);
        assertThat(started).containsExactly(Part.STORE, Part.INTAKE);
    }

    @Test
    void onlyTheEndOfALongLogIsRead() throws IOException {
        Path file = home.resolve("long.log");
        Files.writeString(file, "ERROR long ago\n" + "x".repeat(70_000) + "\nERROR just now\nbye\n");
        assertThat(LastWords.of(file)).isEqualTo("ERROR just now");
        Files.writeString(file, "ERROR long ago\n" + "x\n".repeat(70_000));
        assertThat(LastWords.of(file)).isEqualTo("its log does not say why.");
    }

    @Test
    void aLogThatGrowsWhileAPartRunsIsCopiedAndEmptiedOnce() throws IOException {
        Path file = place.log("tracking");
        Files.createDirectories(file.getParent());
        byte[] much = new byte[21 << 20];
        try (var writer = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(much);
            looks(watcher(started::add), 40);
            writer.write("afterwards".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(file).hasContent("afterwards");
        assertThat(file.resolveSibling("tracking.log.1")).hasSize(much.length);
    }

    @Test
    void whatWasStoppedIsLeftAlone() {
        Watcher watcher = watcher(started::add);
        watcher.look();
        Running.forget("intake", place);
        watcher.look();
        watcher.look();
        assertThat(started).isEmpty();
    }

    /** A little web server takes the part of a service. */
    @Test
    void whatAnsweredOnceAndThenHangsIsEndedAndStartedAgain() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        place = Place.of(
                Path.of("/checkout"),
                Map.of(
                        "LANGNGHE_HOME", home.toString(),
                        "LANGNGHE_PORT_BASE", String.valueOf(port - INTAKES_PLACE)));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jwebserver").toString(), "-p", "" + port));
        Running.marks("intake", place).forEach(mark -> command.add("-J" + mark));
        Process service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("intake.log").toFile())
                .start();
        try {
            Running.note("intake", place, service.pid());
            Watcher watcher = watcher(started::add);
            await().atMost(Duration.ofMinutes(1)).until(() -> Readiness.answers(Part.INTAKE, place, 500));
            looks(watcher, 20 * 4);
            assertThat(service.isAlive()).isTrue();

            new ProcessBuilder("kill", "-STOP", "" + service.pid()).start().waitFor();
            looks(watcher, 20 * 2);
            assertThat(service.isAlive()).as("a pause is no end").isTrue();

            await().atMost(Duration.ofMinutes(1)).until(() -> {
                watcher.look();
                return !started.isEmpty();
            });
            assertThat(service.isAlive()).isFalse();
            assertThat(started).containsExactly(Part.INTAKE);
            assertThat(said()).contains("intake runs and does not answer", "intake is started again");
        } finally {
            service.destroyForcibly();
        }
    }

    private static void looks(Watcher watcher, int times) {
        for (int look = 0; look < times; look++) {
            watcher.look();
        }
    }

    private Watcher watcher(Watcher.Reviving reviving) {
        return new Watcher(
                place,
                reviving,
                new Silence(part -> Readiness.answers(part, place, 500)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    private int looksUntilStarted(Watcher watcher, int times) {
        int looks = 0;
        while (started.size() < times && looks < 100) {
            watcher.look();
            looks++;
        }
        return looks;
    }

    private String said() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
