package vn.langnghe.platform.events;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends records and says which of them the broker has not taken. */
public interface Publisher {

    /** Waits for the broker; {@code result[i]} tells whether record {@code i} is durable there. */
    boolean[] publish(List<ProducerRecord<byte[], byte[]>> records);
}
