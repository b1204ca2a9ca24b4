package vn.langnghe.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker process: topics, a kill, and dead letters put back. */
class BrokerTests {

    private static final Path TOPICS =
            Path.of(System.getProperty("house.root", "../../..")).resolve("infra/contracts/topics.yaml");

    @TempDir
    private Path data;

    private final List<Process> started = new ArrayList<>();
    private int port;

    @AfterEach
    void nothingIsLeftBehind() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void topicsRecordsAndDeadLettersOutliveAKill() throws Exception {
        port = freePort();
        int controller = freePort();
        Process broker = start(controller);
        Topics.read(TOPICS, (short) 1).forOneMachine().applyTo(servers());
        assertThat(partitions("case.events.v1")).isEqualTo(3);
        Topics.read(TOPICS, (short) 1).applyTo(servers());
        Topics.read(TOPICS, (short) 1).forOneMachine().applyTo(servers());
        Topics.read(TOPICS, (short) 3).forOneMachine().applyTo(servers());
        send("units.v1", "DKKD", Map.of());
        send("feedback.routed.v1.dlq", "item-1", Map.of("x-exception-message", "unreadable", "ce_id", "e1"));

        broker.destroyForcibly().waitFor();
        start(controller);

        assertThat(partitions("case.events.v1"))
                .as("more would move keys away from their unread records")
                .isEqualTo(3);
        assertThat(said(letters -> letters.list()))
                .contains("feedback.routed.v1.dlq-0@0 key item-1", "unreadable", "Waiting: {feedback.routed.v1.dlq=1}");
        assertThat(said(letters -> letters.replay("feedback.routed.v1")))
                .startsWith("1 records went back to feedback.routed.v1.");
        assertThat(headersOfTheOnlyRecord("feedback.routed.v1")).isEqualTo(Set.of("ce_id"));
        assertThat(said(letters -> letters.obey(List.of("replay", "feedback.routed.v1"))))
                .startsWith("0 records");
        assertThat(said(letters -> letters.obey(List.of()))).startsWith("No dead letters are waiting.");
    }

    /** A record that one broker alone acknowledged is gone with it, and the outbox was cleared by then. */
    @Test
    void amongSeveralBrokersTwoHaveWhatIsAcknowledged() throws Exception {
        assertThat(Topics.read(TOPICS, (short) 3).declared())
                .allSatisfy(topic -> assertThat(topic.replicationFactor()).isEqualTo((short) 3))
                .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("min.insync.replicas", "2"));
        assertThat(Topics.read(TOPICS, (short) 1).declared())
                .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("min.insync.replicas", "1"));
    }

    private interface Use {
        void of(DeadLetters letters);
    }

    private String said(Use use) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        use.of(new DeadLetters(servers(), new PrintStream(said, true, StandardCharsets.UTF_8)));
        return said.toString(StandardCharsets.UTF_8);
    }

    private void send(String topic, String key, Map<String, String> headers) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers()),
                new StringSerializer(),
                new StringSerializer())) {
            var record = new ProducerRecord<>(topic, key, "{}");
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    private Set<String> headersOfTheOnlyRecord(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var records = await().atMost(Duration.ofSeconds(60))
                    .until(() -> consumer.poll(Duration.ofMillis(200)), found -> !found.isEmpty());
            assertThat(records).hasSize(1);
            var names = new java.util.HashSet<String>();
            records.iterator().next().headers().forEach(header -> names.add(header.key()));
            return names;
        }
    }

    private int partitions(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private String servers() {
        return "127.0.0.1:" + port;
    }

    private Process start(int controller) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx224m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Broker.class.getName(),
                        data.toString(),
                        Integer.toString(port),
                        Integer.toString(controller))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("broker.log").toFile())
                .start();
        started.add(process);
        await().atMost(Duration.ofSeconds(90)).until(() -> !process.isAlive() || Readiness.listens(port));
        assertThat(process.isAlive()).as("broker is running").isTrue();
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
