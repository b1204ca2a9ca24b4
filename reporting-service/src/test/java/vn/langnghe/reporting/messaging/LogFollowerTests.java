package vn.langnghe.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.Items;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.EngineFeed;
import vn.langnghe.reporting.engine.Facts;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.Indicators;
import vn.langnghe.reporting.report.ShippedCalendar;

/** An instance that folds nothing itself still answers over every case. */
class LogFollowerTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Shared shared = new Shared();
    private final Counted counted = new Counted();
    private final ReportEngine engine = new ReportEngine(
            new ReportEngine.Limits("128MB", 1), ZONE, Indicators.shipped().derived());
    private final EngineFeed feed =
            new EngineFeed(shared, counted, new Facts(engine, ShippedCalendar.read(ZONE)), engine);
    private final Log log = new Log();
    private final LogFollower follower = new LogFollower(() -> log, feed, Clock.systemUTC());

    @AfterEach
    void stop() throws Exception {
        feed.close();
        engine.close();
    }

    @Test
    void whatAnotherInstanceFoldedIsCountedHere() {
        var told = Told.of(1, "2026-11-02T01:00:00Z").opened("DKKD", null);
        shared.save(List.of(told.history()));
        follower.takePlace(log);
        log.tell("case.events.v1", told.history().caseId(), 1);
        follower.follow(log);

        feed.feed();

        assertThat(engine.asOf().events()).isEqualTo(1);
    }

    @Test
    void aStepThatIsToldBeforeItIsSavedIsWaitedFor() {
        var told = Told.of(1, "2026-11-02T01:00:00Z").opened("DKKD", null);
        shared.save(List.of(told.history()));
        follower.takePlace(log);
        log.tell("case.events.v1", told.history().caseId(), 2);
        follower.follow(log);
        feed.feed();
        assertThat(engine.asOf().events()).isEqualTo(1);

        shared.save(List.of(told.at("2026-11-03T01:00:00Z", StepKind.ACCEPTED, Status.ACCEPTED)
                .history()));
        feed.feed();

        assertThat(engine.asOf().events()).isEqualTo(2);
    }

    @Test
    void itReadsOnFromWhereTheGroupStood() {
        log.tell("case.events.v1", "old", 1);
        log.tell("case.events.v1", "new", 1);
        log.recent = 1;

        follower.takePlace(log);

        assertThat(log.position(new TopicPartition("case.events.v1", 0))).isEqualTo(1);
    }

    @Test
    void itDoesNotRunFarAheadOfThoseWhoFold() {
        follower.takePlace(log);
        for (int id = 0; id < 6_000; id++) {
            log.tell("case.events.v1", "case-" + id, 1);
        }
        follower.follow(log);
        assertThat(feed.isFull()).isTrue();
        log.tell("case.events.v1", "one-more", 1);

        follower.follow(log);
        feed.feed();

        assertThat(log.position(new TopicPartition("case.events.v1", 0))).isEqualTo(6_000);
        assertThat(feed.isFull())
                .as("what is not saved yet is still waited for")
                .isTrue();
    }

    /** The store all instances share. */
    private static final class Shared implements Histories {

        private final Map<String, CaseHistory> kept = new HashMap<>();

        @Override
        public Map<String, CaseHistory> find(Collection<String> caseIds) {
            var found = new HashMap<>(kept);
            found.keySet().retainAll(caseIds);
            return found;
        }

        @Override
        public void save(Collection<CaseHistory> changed) {
            changed.forEach(each -> kept.put(each.caseId(), each));
        }

        @Override
        public Stream<CaseHistory> all() {
            return new ArrayList<>(kept.values()).stream();
        }
    }

    private static final class Counted implements Items {

        @Override
        public void registered(Collection<String> feedbackIds) {}

        @Override
        public void decided(Collection<Decision> decisions) {}

        @Override
        public Map<String, Item> find(Collection<String> feedbackIds) {
            return Map.of();
        }

        @Override
        public Stream<Item> all() {
            return Stream.of();
        }
    }

    private static final class Log extends MockConsumer<byte[], byte[]> {

        private static final List<String> TOPICS =
                List.of("case.events.v1", "feedback.registered.v1", "feedback.routed.v1");
        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private final List<ConsumerRecord<byte[], byte[]>> told = new ArrayList<>();
        private long recent;

        private Log() {
            super("earliest");
            for (var topic : TOPICS) {
                updatePartitions(topic, List.of(new PartitionInfo(topic, 0, Node.noNode(), null, null)));
                ends.put(new TopicPartition(topic, 0), 0L);
            }
            updateBeginningOffsets(ends);
            updateEndOffsets(ends);
        }

        private void tell(String topic, String key, int number) {
            var partition = new TopicPartition(topic, 0);
            long offset = ends.merge(partition, 1L, Long::sum) - 1;
            updateEndOffsets(ends);
            var headers = new RecordHeaders();
            headers.add("ce_id", (key + "/" + number).getBytes(StandardCharsets.UTF_8));
            told.add(new ConsumerRecord<>(
                    topic,
                    0,
                    offset,
                    Instant.now().toEpochMilli(),
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    key.getBytes(StandardCharsets.UTF_8),
                    new byte[0],
                    headers,
                    java.util.Optional.empty()));
            if (assignment().contains(partition)) {
                told.forEach(this::addRecord);
                told.clear();
            }
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            var found = new HashMap<TopicPartition, OffsetAndTimestamp>();
            times.keySet()
                    .forEach(each -> found.put(
                            each, recent < ends.get(each) ? new OffsetAndTimestamp(recent, times.get(each)) : null));
            return found;
        }
    }
}
