package vn.langnghe.reporting.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import vn.langnghe.platform.events.BatchHandler;
import vn.langnghe.platform.events.Outage;
import vn.langnghe.reporting.domain.Generations;
import vn.langnghe.reporting.engine.EngineFeed;

/**
 * Tells the whole log again, beside what counts, and lets the outcome take its place when all of it is told: until then
 * every figure stays as it is. Steps that are told live meanwhile are folded once more into what then counts. Whoever is
 * stopped midway begins again at the next start.
 */
public class LogReplay {

    /** Where a replay stands; {@code finishedAt} is null while it runs. */
    public record State(
            Instant startedAt,
            long read,
            long all,
            @Nullable Instant finishedAt,
            boolean failed) {

        public boolean lacksItsEnd() {
            return finishedAt == null || failed;
        }

        State read(int more) {
            return new State(startedAt, read + more, all, null, false);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LogReplay.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String TOPIC = "case.events.v1";

    /** So many steps of one partition at once, that most cases are written a single time. */
    private static final int AT_ONCE = 10_000;

    private final Supplier<Consumer<byte[], byte[]>> readers;
    private final Function<BatchHandler<CaseStepBody>, java.util.function.Consumer<Message<List<byte[]>>>> reading;
    private final CaseFolder live;
    private final Generations generations;
    private final EngineFeed feed;
    private final Clock clock;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    LogReplay(
            Supplier<Consumer<byte[], byte[]>> readers,
            Function<BatchHandler<CaseStepBody>, java.util.function.Consumer<Message<List<byte[]>>>> reading,
            CaseFolder live,
            Generations generations,
            EngineFeed feed,
            Clock clock) {
        this.readers = readers;
        this.reading = reading;
        this.live = live;
        this.generations = generations;
        this.feed = feed;
        this.clock = clock;
    }

    public @Nullable State state() {
        return state.get();
    }

    /** What was stopped midway is begun again. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (generations.isUnfinished()) {
            LOG.warn("a rebuild was stopped before its end and is begun again");
            start();
        }
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
            var starts = reader.beginningOffsets(partitions);
            var ends = reader.endOffsets(partitions);
            state.set(new State(started, 0, count(starts, ends), null, false));
            var generation = patiently(generations::begin);
            tell(reader, starts, ends, live.beside(generation.histories()));
            patiently(() -> {
                live.between(generation::takeOver);
                return generation;
            });
            tell(reader, ends, reader.endOffsets(partitions), live);
            patiently(() -> {
                feed.reload();
                generation.end();
                return generation;
            });
            var told = Objects.requireNonNull(state.get(), "a rebuild without a state");
            state.set(new State(started, told.read(), told.all(), clock.instant(), false));
            LOG.info("rebuilt from {} events", told.read());
        } catch (RuntimeException failed) {
            LOG.error("the log could not be told to its end; start the rebuild again", failed);
            state.set(new State(started, 0, 0, clock.instant(), true));
        }
    }

    private static long count(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return to.entrySet().stream()
                .mapToLong(end -> end.getValue() - from.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private void tell(
            Consumer<byte[], byte[]> reader,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            CaseFolder folder) {
        var fold = reading.apply(folder);
        to.forEach((partition, end) -> {
            reader.assign(List.of(partition));
            reader.seek(partition, from.getOrDefault(partition, 0L));
            while (reader.position(partition) < end) {
                var records = some(reader, partition, end);
                patiently(() -> {
                    fold.accept(message(records));
                    return records;
                });
                state.updateAndGet(stand -> stand == null ? null : stand.read(records.size()));
            }
        });
    }

    private static List<ConsumerRecord<byte[], byte[]>> some(
            Consumer<byte[], byte[]> reader, TopicPartition partition, long end) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (records.size() < AT_ONCE && reader.position(partition) < end) {
            records.addAll(reader.poll(PAUSE).records(partition));
        }
        return records;
    }

    /** What was begun has to come to its end: an outage is waited for. */
    private static <T> T patiently(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (!Outage.isBehind(failed)) {
                    throw failed;
                }
                LOG.warn("the rebuild waits: {}", failed.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** A whole partition is read at a time: nothing is gained by waiting until there is much of it. */
    static Map<String, Object> settings(String brokers) {
        var settings = new HashMap<>(LogFollower.settings(brokers));
        settings.put("fetch.min.bytes", "1");
        return settings;
    }

    private static Message<List<byte[]>> message(List<ConsumerRecord<byte[], byte[]>> records) {
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
