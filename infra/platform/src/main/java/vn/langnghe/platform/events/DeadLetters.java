package vn.langnghe.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sets records aside in {@code <topic>.dlq}, as they came and with the reason, never with what they say. */
class DeadLetters {

    /** A record to set aside. */
    record Letter(RawRecord record, String reason) {}

    private final Publisher publisher;

    DeadLetters(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Returns when all are durable; else throws, so that the batch comes again. */
    void send(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var refused = 0;
        for (var taken :
                publisher.publish(letters.stream().map(DeadLetters::recordOf).toList())) {
            refused += taken ? 0 : 1;
        }
        if (refused > 0) {
            throw new NotSetAside(refused);
        }
    }

    /** Key and value may be missing, as they were: Kafka's own types do not say so. */
    @SuppressWarnings("NullAway")
    private static ProducerRecord<byte[], byte[]> recordOf(Letter letter) {
        var from = letter.record();
        var to = new ProducerRecord<byte[], byte[]>(from.topic() + ".dlq", from.key(), from.value());
        from.headers().keySet().forEach(name -> put(to, name, from.header(name)));
        put(to, "x-original-topic", from.topic());
        put(to, "x-original-partition", Integer.toString(from.partition()));
        put(to, "x-original-offset", Long.toString(from.offset()));
        put(to, "x-exception-message", letter.reason());
        return to;
    }

    private static void put(ProducerRecord<?, ?> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().remove(name).add(name, value.getBytes(UTF_8));
        }
    }
}
