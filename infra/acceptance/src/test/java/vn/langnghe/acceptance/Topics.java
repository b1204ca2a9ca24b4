package vn.langnghe.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from beginning to end, as bytes. */
final class Topics {
    private Topics() {}

    static List<ConsumerRecord<byte[], byte[]>> everything(String bootstrap, String... names) {
        try (var consumer = consumer(bootstrap)) {
            var wanted = names.length == 0 ? own(consumer) : List.of(names);
            var partitions = wanted.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(Topics::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
            return records;
        }
    }

    private static List<String> own(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics().keySet().stream()
                .filter(name -> !name.startsWith("__"))
                .toList();
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap) {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
