package vn.langnghe.reporting.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many events of cases the log holds that this service has not folded yet. */
@Component
public class LogLag {

    private static final String TOPIC = "case.events.v1";
    private static final String GROUP = "reporting";

    private final Map<String, Object> settings;

    LogLag(@Value("${spring.kafka.bootstrap-servers}") String brokers) {
        settings = Map.of(
                "bootstrap.servers", brokers,
                "request.timeout.ms", 1_500,
                "default.api.timeout.ms", 2_000);
    }

    /** Empty when the broker does not answer in time. */
    public Optional<Long> events() {
        try (var admin = Admin.create(settings)) {
            var read = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var topic = Objects.requireNonNull(
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC));
            var partitions = topic.partitions().stream()
                    .map(each -> new TopicPartition(TOPIC, each.partition()))
                    .toList();
            var ends = admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                    .all()
                    .get();
            return Optional.of(partitions.stream()
                    .mapToLong(each -> {
                        var end = ends.get(each);
                        var done = read.get(each);
                        return end == null ? 0 : Math.max(0, end.offset() - (done == null ? 0 : done.offset()));
                    })
                    .sum());
        } catch (ExecutionException | KafkaException unreachable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
