package vn.langnghe.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** A record as it came off the wire. */
record RawRecord(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Map<String, Object> headers) {

    @Nullable
    String header(String name) {
        return text(headers.get(name));
    }

    String keyText() {
        return key == null ? "" : new String(key, UTF_8);
    }

    static List<RawRecord> of(Message<? extends List<?>> message) {
        var records = new ArrayList<RawRecord>();
        for (var i = 0; i < message.getPayload().size(); i++) {
            records.add(at(i, message));
        }
        return records;
    }

    private static RawRecord at(int i, Message<? extends List<?>> message) {
        var partition = element(message, KafkaHeaders.RECEIVED_PARTITION, i);
        var offset = element(message, KafkaHeaders.OFFSET, i);
        return new RawRecord(
                String.valueOf(element(message, KafkaHeaders.RECEIVED_TOPIC, i)),
                partition instanceof Integer number ? number : -1,
                offset instanceof Long number ? number : -1,
                bytes(element(message, KafkaHeaders.RECEIVED_KEY, i)),
                bytes(message.getPayload().get(i)),
                headersOf(element(message, KafkaHeaders.BATCH_CONVERTED_HEADERS, i)));
    }

    private static @Nullable Object element(Message<?> message, String header, int i) {
        return message.getHeaders().get(header) instanceof List<?> values && i < values.size() ? values.get(i) : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> headersOf(@Nullable Object headers) {
        return headers instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** A tombstone comes as an object of its own, not as null. */
    private static byte @Nullable [] bytes(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(UTF_8);
            case null, default -> null;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> new String(bytes, UTF_8);
            case null -> null;
            default -> value.toString();
        };
    }
}
