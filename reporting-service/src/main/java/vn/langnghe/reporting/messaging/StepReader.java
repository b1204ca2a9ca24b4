package vn.langnghe.reporting.messaging;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.messaging.CaseFolder.Told;

/** Reads steps from records of the log. What cannot be read was set aside when it was told live, and is only counted. */
final class StepReader {

    private static final Logger LOG = LoggerFactory.getLogger(StepReader.class);

    private final ObjectReader bodies;
    private final ZoneId zone;
    private final AtomicLong unread = new AtomicLong();

    StepReader(JsonMapper json, ZoneId zone) {
        this.bodies = json.readerFor(CaseStepBody.class);
        this.zone = zone;
    }

    List<Told> read(List<ConsumerRecord<byte[], byte[]>> records) {
        var told = new ArrayList<Told>(records.size());
        for (var record : records) {
            kind(record).ifPresent(kind -> read(record, kind, told));
        }
        return told;
    }

    private void read(ConsumerRecord<byte[], byte[]> record, StepKind kind, List<Told> told) {
        try {
            told.add(Told.of(bodies.readValue(record.value()), kind, zone));
        } catch (JacksonException
                | NullPointerException unreadable) { // the second where a step lacks what its kind needs
            unread.incrementAndGet();
            LOG.warn("left out of the rebuild: {}-{}@{}", record.topic(), record.partition(), record.offset());
        }
    }

    /** Nothing for what is no step of a case. */
    private static Optional<StepKind> kind(ConsumerRecord<byte[], byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        return type == null || record.value() == null
                ? Optional.empty()
                : StepKind.ofType(new String(type.value(), StandardCharsets.UTF_8));
    }

    long unread() {
        return unread.get();
    }
}
