package vn.langnghe.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Builds the batch a consumer function gets, record by record. */
public final class Deliveries {

    private final String topic;
    private final List<Object> values = new ArrayList<>();
    private final List<Object> keys = new ArrayList<>();
    private final List<Integer> partitions = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<Map<String, Object>> headers = new ArrayList<>();

    private Deliveries(String topic) {
        this.topic = topic;
    }

    public static Deliveries from(String topic) {
        return new Deliveries(topic);
    }

    /** One event with all its headers. */
    public Deliveries event(String id, String type, String key, byte[] json) {
        return record(
                key,
                json,
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", type,
                        "ce_source", "urn:langnghe:test",
                        "ce_subject", key,
                        "ce_time", "2026-11-20T08:30:00.120Z",
                        "content-type", "application/json",
                        "x-correlation-id", "test-correlation"));
    }

    public Deliveries event(String id, String type, String key, String json) {
        return event(id, type, key, json.getBytes(UTF_8));
    }

    /** Anything a topic may hold. */
    public Deliveries record(String key, byte[] value, Map<String, String> recordHeaders) {
        keys.add(key.getBytes(UTF_8));
        values.add(value);
        partitions.add(0);
        offsets.add((long) offsets.size());
        topics.add(topic);
        var bytes = new HashMap<String, Object>();
        recordHeaders.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        headers.add(bytes);
        return this;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Message<List<byte[]>> message() {
        return (Message) MessageBuilder.withPayload(values)
                .setHeader(KafkaHeaders.RECEIVED_KEY, keys)
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, partitions)
                .setHeader(KafkaHeaders.OFFSET, offsets)
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topics)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .build();
    }
}
