package vn.langnghe.acceptance.bench;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.langnghe.acceptance.House;

/**
 * Fills the log of a running house with made-up cases, then measures how soon a step shows in a report, how fast the log
 * is merely read, and how fast the reports are rebuilt from it: {@code ReplayBench [cases]}. The house is of no use
 * afterwards: its books no longer add up.
 */
public final class ReplayBench {

    private static final int SAMPLES = 100;
    private static final int CASES_A_SECOND = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final House house;
    private final String brokers;

    private ReplayBench(House house, String brokers) {
        this.house = house;
        this.brokers = brokers;
    }

    public static void main(String[] arguments) {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        new ReplayBench(
                        new House(URI.create(setting("LANGNGHE_URL", "http://localhost:8080"))),
                        setting("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092"))
                .run(cases);
    }

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }

    /** Nobody's books are ruined by mistake. */
    private boolean isUnused() {
        return house.read(house.as("admin").get("/api/reports/reconciliation"))
                        .path("registered")
                        .asLong(-1)
                == 0;
    }

    private void run(int cases) {
        try {
            if (!isUnused()) {
                leave("This house is in use; its books would no longer add up.");
            }
        } catch (UncheckedIOException nobody) {
            leave("No house answers at " + house.door() + ".");
        }
        long run = System.currentTimeMillis() / 1_000;
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5, "compression.type", "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var log = new SyntheticLog(producer, Instant.now(), run);
            long begun = System.nanoTime();
            for (int number = 0; number < cases; number++) {
                log.tell(number, null);
            }
            producer.flush();
            rate("told to the log", (long) cases * SyntheticLog.STEPS_A_CASE, begun);
            awaitNoLag(begun);
            freshness("at rest", log, cases, run);
            freshnessUnderLoad(log, cases + SAMPLES, run);
        }
        rawRead();
        rebuild();
        memory();
    }

    private static void leave(String why) {
        System.err.println("Replay is not measured. " + why
                + " Take an empty one: LANGNGHE_HOME=… LANGNGHE_PORT_BASE=… ./langnghe up");
        System.exit(1);
    }

    private void awaitNoLag(long begun) {
        until(() -> house.read(house.as("admin").get("/api/reports/reconciliation"))
                        .path("lag")
                        .path("events")
                        .asLong(-1)
                == 0);
        System.out.printf("  folded live until %.1f s after the first was told%n", seconds(begun));
    }

    /** While others are told without pause. */
    private void freshnessUnderLoad(SyntheticLog log, int first, long run) {
        var measured = new AtomicBoolean();
        var others = Thread.ofPlatform().start(() -> {
            for (int number = first + SAMPLES; !measured.get(); number++) {
                log.tell(number, null);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / CASES_A_SECOND);
            }
        });
        try {
            freshness("under %d steps/s".formatted(CASES_A_SECOND * SyntheticLog.STEPS_A_CASE), log, first, run);
        } finally {
            measured.set(true);
        }
        join(others);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** From telling a case to its being counted, one after the other. */
    private void freshness(String when, SyntheticLog log, int first, long run) {
        var day = LocalDate.now();
        var times = new long[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            var mark = "B" + run + "-" + (first + sample);
            var report =
                    "/api/reports/time-cost?by=commune&from=" + day.minusYears(2) + "&to=" + day + "&commune=" + mark;
            long begun = System.nanoTime();
            log.tell(first + sample, mark);
            until(() -> house.read(house.as("leader").get(report))
                            .path("totals")
                            .path("received")
                            .asLong()
                    == 1);
            times[sample] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                "  a case shows in a report after p50 %.0f ms, p99 %.0f ms, %s%n",
                times[SAMPLES / 2] / 1e6, times[SAMPLES * 99 / 100] / 1e6, when);
    }

    private void rawRead() {
        try (var reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false", "max.poll.records", "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = reader.partitionsFor(SyntheticLog.TOPIC).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            reader.assign(partitions);
            var ends = reader.endOffsets(partitions);
            reader.seekToBeginning(partitions);
            long begun = System.nanoTime();
            long read = 0;
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                read += reader.poll(Duration.ofSeconds(1)).count();
            }
            rate("merely read", read, begun);
        }
    }

    private void rebuild() {
        long begun = System.nanoTime();
        var started = house.as("admin").post("/api/reports/rebuild", "");
        if (started.status() != 202) {
            throw new IllegalStateException("no rebuild: " + started);
        }
        until(() -> house.read(house.as("admin").get("/api/reports/rebuild")).hasNonNull("finishedAt"));
        rate(
                "rebuilt",
                house.read(house.as("admin").get("/api/reports/rebuild"))
                        .path("read")
                        .asLong(),
                begun);
    }

    private static void memory() {
        var home = System.getenv("LANGNGHE_HOME");
        if (home != null) {
            new Processes(Path.of(home))
                    .residentMiB()
                    .forEach((process, mebibytes) -> System.out.printf("  RSS of %s %.0f MiB%n", process, mebibytes));
        }
    }

    private static void rate(String what, long events, long begun) {
        System.out.printf(
                "  %s: %,d events in %.1f s (%,.0f/s)%n", what, events, seconds(begun), events / seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void until(java.util.function.BooleanSupplier reached) {
        var end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not within " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
