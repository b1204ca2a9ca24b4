package vn.langnghe.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker in a process of its own, which tests may kill and start again. */
public final class TestBroker implements AutoCloseable {

    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qk";
    private static @Nullable TestBroker shared;

    private final Path directory;
    private final int port;
    private @Nullable Process process;

    private TestBroker(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** The one broker of this JVM; it ends with it. */
    public static synchronized TestBroker shared() {
        var broker = shared;
        if (broker == null) {
            broker = start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            shared = broker;
        }
        return broker;
    }

    public static TestBroker start() {
        try {
            var directory = Files.createTempDirectory("test-broker");
            var broker = new TestBroker(directory, freePort());
            broker.configure(freePort());
            broker.run("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", broker.file("server.properties"))
                    .waitFor();
            broker.startAgain();
            return broker;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** As a power failure would. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    public void startAgain() {
        process = run("kafka.Kafka", file("server.properties"));
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(this::answers);
    }

    @Override
    public void close() {
        kill();
    }

    private void configure(int controllerPort) throws IOException {
        Files.writeString(
                directory.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=3
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.enable=false
                num.network.threads=1
                num.io.threads=2
                background.threads=2
                """.formatted(port, controllerPort, directory.resolve("data")));
        Files.writeString(directory.resolve("log4j2.properties"), """
                rootLogger.level=warn
                appender.out.type=Console
                appender.out.name=out
                rootLogger.appenderRef.out.ref=out
                """);
    }

    private Process run(String main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=" + file("log4j2.properties"),
                "-cp",
                Contracts.house().resolve("infra/local/system/target/lib") + "/*",
                main));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private boolean answers() {
        if (process != null && !process.isAlive()) {
            throw new IllegalStateException("the broker ended; see " + file("broker.log"));
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
