package vn.langnghe.reporting.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import vn.langnghe.platform.events.Outage;
import vn.langnghe.reporting.report.Rebuild;

/**
 * Tells the whole log again, through the very consumer that listens to it. Listening goes on meanwhile: a live step that
 * comes before its predecessors waits for them as any early step does.
 */
public class LogReplay {

    /** Where a replay stands; {@code finishedAt} is null while it runs. */
    public record State(
            Instant startedAt,
            long read,
            long all,
            @Nullable Instant finishedAt,
            boolean failed) {}

    private static final Logger LOG = LoggerFactory.getLogger(LogReplay.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String TOPIC = "case.events.v1";

    private final Supplier<Consumer<byte[], byte[]>> readers;
    private final java.util.function.Consumer<Message<List<byte[]>>> fold;
    private final Rebuild rebuild;
    private final Clock clock;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    public LogReplay(
            Supplier<Consumer<byte[], byte[]>> readers,
            java.util.function.Consumer<Message<List<byte[]>>> fold,
            Rebuild rebuild,
            Clock clock) {
        this.readers = readers;
        this.fold = fold;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    public @Nullable State state() {
        return state.get();
    }

    /** False when one is running already. */
    public boolean start() {
        var before = state.get();
        if (before != null && before.finishedAt() == null
                || !state.compareAndSet(before, new State(clock.instant(), 0, 0, null, false))) {
            return false;
        }
        Thread.ofVirtual().name("rebuild").start(this::run);
        return true;
    }

    void run() {
        var started = clock.instant();
        try (var reader = readers.get()) {
            var partitions = reader.partitionsFor(TOPIC).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            reader.assign(partitions);
            var ends = reader.endOffsets(partitions);
            var starts = reader.beginningOffsets(partitions);
            reader.seekToBeginning(partitions);
            long all = partitions.stream()
                    .mapToLong(each -> ends.getOrDefault(each, 0L) - starts.getOrDefault(each, 0L))
                    .sum();
            rebuild.forget();
            long read = tell(reader, ends, started, all);
            state.set(new State(started, read, all, clock.instant(), false));
            LOG.info("rebuilt from {} events", read);
        } catch (RuntimeException failed) {
            LOG.error("the log could not be told to its end; start the rebuild again", failed);
            state.set(new State(started, 0, 0, clock.instant(), true));
        }
    }

    private long tell(Consumer<byte[], byte[]> reader, Map<TopicPartition, Long> ends, Instant started, long all) {
        long read = 0;
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            var records = reader.poll(Duration.ofSeconds(1));
            if (!records.isEmpty()) {
                fold(message(records));
                read += records.count();
                state.set(new State(started, read, all, null, false));
            }
        }
        return read;
    }

    /** What was forgotten has to be told to the end: an outage is waited for. */
    private void fold(Message<List<byte[]>> message) {
        while (true) {
            try {
                fold.accept(message);
                return;
            } catch (RuntimeException failed) {
                if (!Outage.isBehind(failed)) {
                    throw failed;
                }
                LOG.warn("the rebuild waits: {}", failed.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static Message<List<byte[]>> message(ConsumerRecords<byte[], byte[]> records) {
        var values = new ArrayList<byte[]>();
        var keys = new ArrayList<byte[]>();
        var partitions = new ArrayList<Integer>();
        var offsets = new ArrayList<Long>();
        var topics = new ArrayList<String>();
        var headers = new ArrayList<Map<String, Object>>();
        for (var record : records) {
            values.add(record.value());
            keys.add(record.key());
            partitions.add(record.partition());
            offsets.add(record.offset());
            topics.add(record.topic());
            headers.add(headers(record));
        }
        return MessageBuilder.<List<byte[]>>withPayload(values)
                .setHeader(KafkaHeaders.RECEIVED_KEY, keys)
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, partitions)
                .setHeader(KafkaHeaders.OFFSET, offsets)
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topics)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .build();
    }

    private static Map<String, Object> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, Object>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return headers;
    }
}
