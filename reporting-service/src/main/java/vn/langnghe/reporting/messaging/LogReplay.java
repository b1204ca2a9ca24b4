package vn.langnghe.reporting.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import vn.langnghe.platform.events.Outage;
import vn.langnghe.reporting.domain.Generations;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.engine.EngineFeed;
import vn.langnghe.reporting.messaging.CaseFolder.Told;

/**
 * Tells the whole log again, beside what counts, and lets the outcome take its place when all of it is told: until then
 * every figure stays as it is. Steps that are told live meanwhile are folded once more into what then counts. Whoever is
 * stopped midway begins again at the next start.
 */
public class LogReplay {

    /** Where a replay stands; {@code finishedAt} is null while it runs, {@code unread} what it had to leave out. */
    public record State(
            Instant startedAt,
            long read,
            long all,
            @Nullable Instant finishedAt,
            boolean failed,
            long unread) {

        public boolean lacksItsEnd() {
            return finishedAt == null || failed;
        }

        State read(int more) {
            return new State(startedAt, read + more, all, null, false, unread);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LogReplay.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String TOPIC = "case.events.v1";

    /** So many steps of one partition at once, that most cases are written a single time. */
    private static final int AT_ONCE = 10_000;

    private static final int READERS = 2;

    private final Supplier<Consumer<byte[], byte[]>> readers;
    private final BiConsumer<CaseFolder, List<Told>> folding;
    private final StepReader steps;
    private final CaseFolder live;
    private final Generations generations;
    private final EngineFeed feed;
    private final Clock clock;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    LogReplay(
            Supplier<Consumer<byte[], byte[]>> readers,
            StepReader steps,
            BiConsumer<CaseFolder, List<Told>> folding,
            CaseFolder live,
            Generations generations,
            EngineFeed feed,
            Clock clock) {
        this.readers = readers;
        this.steps = steps;
        this.folding = folding;
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
                || !state.compareAndSet(before, new State(clock.instant(), 0, 0, null, false, 0))) {
            return false;
        }
        Thread.ofVirtual().name("rebuild").start(this::run);
        return true;
    }

    void run() {
        var started = clock.instant();
        long unreadBefore = steps.unread();
        try (var reader = readers.get()) {
            var partitions = reader.partitionsFor(TOPIC).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            var starts = reader.beginningOffsets(partitions);
            var ends = reader.endOffsets(partitions);
            state.set(new State(started, 0, count(starts, ends), null, false, 0));
            var generation = patiently(generations::begin);
            tellAtOnce(starts, ends, generation.histories());
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
            state.set(
                    new State(started, told.read(), told.all(), clock.instant(), false, steps.unread() - unreadBefore));
            LOG.info("rebuilt from {} events", told.read());
            forgetThoseBefore(generation);
        } catch (RuntimeException failed) {
            LOG.error("the log could not be told to its end; start the rebuild again", failed);
            state.set(new State(started, 0, 0, clock.instant(), true, 0));
        }
    }

    /** Nobody waits for it, and the next rebuild forgets what this one could not. */
    private static void forgetThoseBefore(Generations.Generation generation) {
        try {
            generation.forgetThoseBefore();
        } catch (RuntimeException failed) {
            LOG.warn("the facts from before the rebuild are left over", failed);
        }
    }

    private static long count(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return to.entrySet().stream()
                .mapToLong(end -> end.getValue() - from.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Two readers, each with its share of the partitions: while one waits for the store the other reads. */
    private void tellAtOnce(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Histories beside) {
        try (var readersAtWork = Executors.newVirtualThreadPerTaskExecutor()) {
            var shares = IntStream.range(0, READERS)
                    .mapToObj(share ->
                            CompletableFuture.runAsync(() -> tell(share(share, to), from, beside), readersAtWork))
                    .toList();
            shares.forEach(CompletableFuture::join);
        }
    }

    private static Map<TopicPartition, Long> share(int share, Map<TopicPartition, Long> all) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().partition() % READERS == share)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void tell(Map<TopicPartition, Long> share, Map<TopicPartition, Long> from, Histories beside) {
        if (!share.isEmpty()) {
            try (var reader = readers.get()) {
                tell(reader, from, share, live.beside(beside));
            }
        }
    }

    private void tell(
            Consumer<byte[], byte[]> reader,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            CaseFolder folder) {
        to.forEach((partition, end) -> {
            reader.assign(List.of(partition));
            reader.seek(partition, from.getOrDefault(partition, 0L));
            while (reader.position(partition) < end) {
                var records = some(reader, partition, end);
                var told = steps.read(records);
                patiently(() -> {
                    folding.accept(folder, told);
                    return told;
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
}
