package vn.langnghe.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreProcessTests {

    private static final int KILLS = 20;
    private static final int WRITERS = 32;
    private static final int ACKNOWLEDGED_BEFORE_EACH_KILL = 300;

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothingIsLeftBehind() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whatWasAcknowledgedSurvivesTwentyKills() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kill = 0; kill < KILLS; kill++) {
            Process store = start(directory, 0);
            String uri = uri(store);
            assertHolds(uri, acknowledged);
            writeUntilKilled(store, uri, acknowledged);
        }
        Process store = start(directory, 0);
        assertHolds(uri(store), acknowledged);
    }

    private static void assertHolds(String uri, Set<String> acknowledged) {
        try (MongoClient client = durable(uri)) {
            MongoCollection<Document> items = items(client);
            Set<String> ids = new HashSet<>();
            List<String> references = new ArrayList<>();
            items.find().projection(Projections.include("ref", "closed")).forEach(item -> {
                ids.add(item.getString("_id"));
                references.add(item.getString("ref"));
                if (item.getBoolean("closed", false)) {
                    ids.add(item.getString("_id") + "/closed");
                }
            });
            assertThat(ids).containsAll(acknowledged);
            // The index tells the same story as the collection.
            references.stream()
                    .gather(Gatherers.windowFixed(100))
                    .forEach(some -> assertThat(
                                    items.find(Filters.in("ref", some)).into(new ArrayList<>()))
                            .hasSameSizeAs(some));
        }
    }

    /** Each writer inserts an item and then closes it, and notes what was acknowledged. */
    private static void writeUntilKilled(Process store, String uri, Set<String> acknowledged) throws Exception {
        var enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_EACH_KILL);
        try (MongoClient client = durable(uri)) {
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(Thread.ofPlatform().start(() -> {
                    try {
                        while (true) {
                            String id = UUID.randomUUID().toString();
                            items(client)
                                    .insertOne(new Document("_id", id)
                                            .append("ref", "R" + id)
                                            .append("text", "x".repeat(500)));
                            acknowledged.add(id);
                            enough.countDown();
                            items(client).updateOne(new Document("_id", id), Updates.set("closed", true));
                            acknowledged.add(id + "/closed");
                        }
                    } catch (MongoException killed) {
                        // what was not acknowledged may be there or not
                    }
                }));
            }
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            store.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    @Test
    void aSecondProcessOnTheSameFileIsRefusedWithAReason() throws Exception {
        uri(start(directory, 0));
        Process second = start(directory, 0);
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(second.errorReader().readLine()).endsWith("is in use by another process.");
    }

    @Test
    void aPortInUseIsSaid(@TempDir Path other) throws Exception {
        int port = new ConnectionString(uri(start(directory, 0)))
                .getHosts().stream()
                        .map(host -> Integer.parseInt(host.substring(host.indexOf(':') + 1)))
                        .findFirst()
                        .orElseThrow();
        Process second = start(other, port);
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(second.errorReader().readLine()).isEqualTo("Port " + port + " is in use by another process.");
    }

    @Test
    void aStopFinishesWhatWasWrittenWithoutWaiting() throws Exception {
        Process store = start(directory, 0);
        try (MongoClient client = MongoClients.create(uri(store))) {
            items(client).insertOne(new Document("_id", "last"));
        }
        store.destroy();
        store.waitFor();
        try (MongoClient client = MongoClients.create(uri(start(directory, 0)))) {
            assertThat(items(client).countDocuments()).isOne();
        }
    }

    @Test
    void whenTheDiskIsNearlyFullChangesAreRefusedAndReadingGoesOn() throws Exception {
        try (MongoClient client = MongoClients.create(uri(start(directory, 0, Long.MAX_VALUE >> 20)))) {
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> items(client).insertOne(new Document("_id", 1)))
                    .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(14031));
            assertThat(items(client).countDocuments()).isZero();
        }
    }

    private static MongoCollection<Document> items(MongoClient client) {
        return client.getDatabase("kill").getCollection("items");
    }

    private static MongoClient durable(String uri) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
        items(client).createIndex(Indexes.ascending("ref"), new IndexOptions().unique(true));
        return client;
    }

    private Process start(Path where, int port) throws IOException {
        return start(where, port, 0);
    }

    private Process start(Path where, int port, long reserveMegabytes) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        where.toString(),
                        "127.0.0.1",
                        Integer.toString(port),
                        Long.toString(reserveMegabytes))
                .start();
        started.add(process);
        return process;
    }

    private static String uri(Process store) throws IOException {
        BufferedReader output = store.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("The store listens at ")) {
                return line.substring("The store listens at ".length());
            }
        }
        throw new IllegalStateException(
                "The store did not start: " + store.errorReader().readLine());
    }
}
