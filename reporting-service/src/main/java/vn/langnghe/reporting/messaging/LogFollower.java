package vn.langnghe.reporting.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.reporting.engine.EngineFeed;

/**
 * Hears what every instance of this service folds. The instances share the partitions of the log, but each answers
 * reports over all cases: so each also reads the ids of all events, and nothing else of them, and has its engine read
 * those cases from the store.
 */
final class LogFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final String CASES = "case.events.v1";
    private static final String REGISTERED = "feedback.registered.v1";
    private static final String ROUTED = "feedback.routed.v1";
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** What was folded shortly before the engine was filled is read again; that costs a moment and misses nothing. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Supplier<Consumer<byte[], byte[]>> readers;
    private final EngineFeed feed;
    private final Clock clock;
    private volatile boolean stopped;
    private volatile @Nullable Consumer<byte[], byte[]> reading;

    LogFollower(Supplier<Consumer<byte[], byte[]>> readers, EngineFeed feed, Clock clock) {
        this.readers = readers;
        this.feed = feed;
        this.clock = clock;
    }

    LogFollower start() {
        Thread.ofPlatform().daemon().name("log-follower").start(this::run);
        return this;
    }

    private void run() {
        while (!stopped) {
            try (var reader = readers.get()) {
                reading = reader;
                takePlace(reader);
                while (!stopped) {
                    follow(reader);
                }
            } catch (WakeupException asked) {
                LOG.debug("no longer following the log");
            } catch (RuntimeException failed) {
                LOG.warn("cannot follow the log, trying again: {}", failed.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Where the group stands, and no later than a while ago. */
    void takePlace(Consumer<byte[], byte[]> reader) {
        var partitions = List.of(CASES, REGISTERED, ROUTED).stream()
                .flatMap(topic -> reader.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("the topics are not there yet");
        }
        reader.assign(partitions);
        var since = clock.instant().minus(OVERLAP).toEpochMilli();
        var recent =
                reader.offsetsForTimes(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> since)));
        var folded = reader.committed(new java.util.HashSet<>(partitions));
        var ends = reader.endOffsets(partitions);
        for (var partition : partitions) {
            long place = ends.getOrDefault(partition, 0L);
            if (recent.get(partition) != null) {
                place = Math.min(place, recent.get(partition).offset());
            }
            if (folded.get(partition) != null) {
                place = Math.min(place, folded.get(partition).offset());
            }
            reader.seek(partition, place);
        }
    }

    /** Never far ahead of those who fold: what they have yet to save would only be asked for in vain. */
    void follow(Consumer<byte[], byte[]> reader) {
        if (feed.isFull()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            return;
        }
        for (var record : reader.poll(Duration.ofSeconds(1))) {
            var key = record.key();
            if (key != null) {
                hear(record, new String(key, StandardCharsets.UTF_8));
            }
        }
    }

    /** Our event ids end in the number of the step or the decision they tell. */
    private void hear(ConsumerRecord<byte[], byte[]> record, String id) {
        switch (record.topic()) {
            case CASES -> feed.caseAwaited(id, number(record));
            case REGISTERED -> feed.itemAwaited(id, item -> item.registered());
            case ROUTED -> {
                int decision = number(record);
                feed.itemAwaited(id, item -> item.decision() >= decision);
            }
            default -> throw new IllegalStateException("not followed: " + record.topic());
        }
    }

    private static int number(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("ce_id");
        var id = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        var last = id.substring(id.lastIndexOf('/') + 1);
        return last.matches("[0-9]{1,6}") ? Integer.parseInt(last) : 0;
    }

    @Override
    public void close() {
        stopped = true;
        var reader = reading;
        if (reader != null) {
            reader.wakeup();
        }
    }

    /** How a reader of the log that belongs to nobody's share is set up; its group only lends it its place. */
    static Map<String, Object> settings(String brokers) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", brokers);
        settings.put("group.id", "reporting");
        settings.put("enable.auto.commit", "false");
        settings.put("max.poll.records", "5000");
        settings.put("fetch.min.bytes", "65536");
        settings.put("fetch.max.wait.ms", "200");
        settings.put("isolation.level", "read_committed");
        return settings;
    }
}
