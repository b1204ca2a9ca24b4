package vn.langnghe.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import vn.langnghe.platform.events.CloudEvent;
import vn.langnghe.platform.trace.Correlation;

/** A pending event as the record that goes over the wire. */
class EventRecords {

    private static final byte[] VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private final byte[] source;

    EventRecords(String source) {
        this.source = source.getBytes(UTF_8);
    }

    ProducerRecord<byte[], byte[]> of(PendingEvent event) {
        var record = new ProducerRecord<>(
                event.topic(), event.key().getBytes(UTF_8), event.body().getBytes(UTF_8));
        var headers = record.headers();
        headers.add(CloudEvent.SPEC_VERSION, VERSION);
        put(headers, CloudEvent.ID, event.id());
        put(headers, CloudEvent.TYPE, event.type());
        headers.add(CloudEvent.SOURCE, source);
        put(headers, CloudEvent.SUBJECT, event.subject());
        put(headers, CloudEvent.TIME, event.time().toString());
        headers.add(CloudEvent.CONTENT_TYPE, JSON);
        if (event.correlationId() != null) {
            put(headers, Correlation.EVENT_HEADER, event.correlationId());
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
