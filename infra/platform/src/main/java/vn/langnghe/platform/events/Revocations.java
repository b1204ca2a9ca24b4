package vn.langnghe.platform.events;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Whoever gives its partitions to another instance has nothing under way any more: a batch that came again and again
 * while the store was away goes on there, and the alarm for a consumer that stands still would ring here for good.
 */
class Revocations implements KafkaBindingRebalanceListener {

    private static final String INPUT = "-in-0";

    private final Map<String, ConsumerMeters> meters = new ConcurrentHashMap<>();

    /** A consumer bears the name of its function, and its binding that name and the input's number. */
    void watch(String consumer, ConsumerMeters itsMeters) {
        meters.put(consumer + INPUT, itsMeters);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var revoked = meters.get(bindingName);
        if (revoked != null) {
            revoked.ended();
        }
    }
}
