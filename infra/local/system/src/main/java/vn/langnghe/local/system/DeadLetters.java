package vn.langnghe.local.system;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records that could not be processed: shows them, or puts them back into the topic they came from. */
final class DeadLetters {

    private static final String SUFFIX = ".dlq";
    private static final String GROUP = "dlq-replay";
    private static final Duration POLL = Duration.ofMillis(500);

    private final String servers;
    private final PrintStream out;

    DeadLetters(String servers, PrintStream out) {
        this.servers = servers;
        this.out = out;
    }

    /** {@code list} (also when nothing is said) or {@code replay <topic>}. */
    void obey(List<String> command) {
        if (command.isEmpty() || command.equals(List.of("list"))) {
            list();
        } else if (command.size() == 2 && command.getFirst().equals("replay")) {
            replay(command.get(1));
        } else {
            throw new Trouble("Say dlq list, or dlq replay <topic>.");
        }
    }

    /** Never what a record says, only where it lies and why it was set aside. */
    void list() {
        try (var consumer = consumer()) {
            Map<String, Integer> counts = new HashMap<>();
            List<TopicPartition> partitions = partitions(consumer, "");
            consumer.assign(partitions);
            resume(consumer, partitions);
            drain(consumer, partitions, record -> {
                counts.merge(record.topic(), 1, Integer::sum);
                out.printf(
                        "%s %s-%d@%d key %s %s: %s%n",
                        Instant.ofEpochMilli(record.timestamp()),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        text(record.key()),
                        header(record, "ce_type"),
                        header(record, "x-exception-message"));
            });
            out.println(counts.isEmpty() ? "No dead letters are waiting." : "Waiting: " + counts);
        }
    }

    /** Everything that waits in one dead-letter topic goes back, once; what fails again comes back here. */
    void replay(String topic) {
        String deadLetters = topic.endsWith(SUFFIX) ? topic : topic + SUFFIX;
        try (var consumer = consumer();
                var producer = new KafkaProducer<byte[], byte[]>(
                        Map.of("bootstrap.servers", servers, "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<TopicPartition> partitions = partitions(consumer, deadLetters);
            if (partitions.isEmpty()) {
                throw new Trouble("There is no topic " + deadLetters + ".");
            }
            consumer.assign(partitions);
            resume(consumer, partitions);
            int[] count = {0};
            drain(consumer, partitions, record -> {
                acknowledged(producer.send(original(record)));
                consumer.commitSync(Map.of(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1)));
                count[0]++;
            });
            out.println(count[0] + " records went back to "
                    + deadLetters.substring(0, deadLetters.length() - SUFFIX.length()) + ".");
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", GROUP, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String only) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> only.isEmpty()
                        ? topic.getKey().endsWith(SUFFIX)
                        : topic.getKey().equals(only))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** What was put back before is not put back again. */
    private static void resume(KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        var committed = consumer.committed(java.util.Set.copyOf(partitions));
        partitions.forEach(partition -> {
            OffsetAndMetadata done = committed.get(partition);
            consumer.seek(partition, Math.max(first.getOrDefault(partition, 0L), done == null ? 0 : done.offset()));
        });
    }

    private static void drain(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Consumer<ConsumerRecord<byte[], byte[]>> use) {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    use.accept(record);
                }
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> record) {
        Stream<Header> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header ->
                        !header.key().startsWith("x-original-") && !header.key().startsWith("x-exception-"));
        String topic = record.topic().substring(0, record.topic().length() - SUFFIX.length());
        return new ProducerRecord<>(topic, null, record.key(), record.value(), headers.toList());
    }

    private static void acknowledged(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException refused) {
            throw new Trouble("The broker took no more records: " + refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.");
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "-" : new String(bytes, StandardCharsets.UTF_8);
    }
}
