package vn.langnghe.local.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.bson.Document;

/** Inserts of 1 KiB documents with a unique index, by 1, 8 and 32 writers; client and store share this process. */
final class StoreBenchmark {

    private static final Duration EACH = Duration.ofSeconds(5);
    private static final String TEXT = "x".repeat(900);

    private StoreBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory(Path.of(arguments.length > 0 ? arguments[0] : "."), "bench");
        try (EmbeddedStore store = EmbeddedStore.start(directory)) {
            System.out.println("writers durable      n/s   p50 ms   p99 ms  max ms  CPU-ms each");
            for (boolean durable : new boolean[] {false, true, true}) {
                for (int writers : new int[] {1, 8, 32}) {
                    run(store, writers, durable);
                }
            }
            System.out.printf("file %,d bytes%n", Files.size(directory.resolve("store.mv")));
        }
        System.out.printf("file closed %,d bytes%n", Files.size(directory.resolve("store.mv")));
        Files.delete(directory.resolve("store.mv"));
        Files.delete(directory);
    }

    private static void run(EmbeddedStore store, int writers, boolean durable) throws InterruptedException {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .writeConcern(durable ? WriteConcern.MAJORITY.withJournal(true) : WriteConcern.W1)
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoCollection<Document> items = client.getDatabase("bench").getCollection("items");
            items.createIndex(Indexes.ascending("ref"), new IndexOptions().unique(true));
            var times = new ConcurrentLinkedQueue<long[]>();
            var stop = new AtomicBoolean();
            var done = new CountDownLatch(writers);
            var count = new AtomicLong();
            long cpu = cpu();
            long start = System.nanoTime();
            for (int i = 0; i < writers; i++) {
                Thread.ofPlatform().start(() -> {
                    LongStream.Builder mine = LongStream.builder();
                    while (!stop.get()) {
                        long before = System.nanoTime();
                        items.insertOne(new Document("_id", UUID.randomUUID().toString())
                                .append("ref", UUID.randomUUID().toString())
                                .append("text", TEXT));
                        mine.add(System.nanoTime() - before);
                        count.incrementAndGet();
                    }
                    times.add(mine.build().toArray());
                    done.countDown();
                });
            }
            Thread.sleep(EACH);
            stop.set(true);
            done.await();
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            System.out.printf(
                    "%7d %7s %8.0f %8.2f %8.2f %7.1f %8.3f%n",
                    writers,
                    durable,
                    count.get() / seconds,
                    all[all.length / 2] / 1e6,
                    all[(int) (all.length * 0.99)] / 1e6,
                    all[all.length - 1] / 1e6,
                    (cpu() - cpu) / 1e6 / count.get());
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
