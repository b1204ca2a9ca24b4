package vn.langnghe.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many records, one flush. The producer is made on first use, so that a service starts without a broker. */
class KafkaPublisher implements Publisher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaPublisher.class);

    private final Supplier<Producer<byte[], byte[]>> making;
    private @Nullable Producer<byte[], byte[]> producer;

    KafkaPublisher(Supplier<Producer<byte[], byte[]>> making) {
        this.making = making;
    }

    @Override
    public boolean[] publish(List<ProducerRecord<byte[], byte[]>> records) {
        var sending = producer();
        var results = new ArrayList<@Nullable Future<RecordMetadata>>(records.size());
        for (var record : records) {
            results.add(send(sending, record));
        }
        sending.flush();
        var taken = new boolean[records.size()];
        for (var i = 0; i < taken.length; i++) {
            taken[i] = isTaken(results.get(i));
        }
        return taken;
    }

    private static @Nullable Future<RecordMetadata> send(
            Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record);
        } catch (KafkaException refused) {
            log.warn("not sent to {}: {}", record.topic(), refused.getClass().getSimpleName());
            return null;
        }
    }

    private static boolean isTaken(@Nullable Future<RecordMetadata> result) {
        if (result == null) {
            return false;
        }
        try {
            result.get();
            return true;
        } catch (ExecutionException failed) {
            log.warn("not taken by the broker: {}", String.valueOf(failed.getCause()));
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        var ready = producer;
        if (ready == null) {
            ready = making.get();
            producer = ready;
        }
        return ready;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
