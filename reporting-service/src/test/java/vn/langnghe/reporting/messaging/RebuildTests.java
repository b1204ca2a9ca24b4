package vn.langnghe.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.bench.SyntheticYear;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Generations;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.engine.EngineFeed;
import vn.langnghe.reporting.messaging.CaseFolder.Told;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** The log told again gives the same figures, cell by cell. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({Stored.class, TestChannelBinderConfiguration.class})
class RebuildTests {

    private static final TopicPartition PARTITION = new TopicPartition("case.events.v1", 0);

    @Autowired
    Consumer<Message<List<byte[]>>> foldCaseEvents;

    @Autowired
    Reports reports;

    @Autowired
    EngineFeed feed;

    @Autowired
    Generations generations;

    @Autowired
    Histories histories;

    @Autowired
    CaseFolder folder;

    @Autowired
    JsonMapper json;

    @Test
    void everyCellIsTheSameAfterTheLogIsToldAgain() {
        forgetEverything();
        var log = log(
                SyntheticYear.of(300, 11, Instant.parse("2026-11-20T00:00:00Z")).toList());
        foldCaseEvents.accept(deliveries(log));
        feed.feed();
        var before = figures();

        var replay = replay(log, CaseFolder::fold);
        replay.run();
        feed.feed();

        assertThat(before).contains("\"received\":");
        assertThat(figures()).isEqualTo(before);
        assertThat(replay.state()).satisfies(state -> {
            assertThat(state.read()).isEqualTo(log.size());
            assertThat(state.failed()).isFalse();
        });
    }

    @Test
    void anOutageIsWaitedForAndAnyOtherFaultEndsTheRebuildAsFailed() {
        var log = log(
                SyntheticYear.of(3, 12, Instant.parse("2026-11-20T00:00:00Z")).toList());
        var outages = new ArrayDeque<RuntimeException>(List.of(new TransientDataAccessResourceException("away")));
        var waited = replay(log, (told, steps) -> {
            if (outages.poll() instanceof RuntimeException outage) {
                throw outage;
            }
            told.fold(steps);
        });
        waited.run();
        assertThat(waited.state()).satisfies(state -> assertThat(state.read()).isEqualTo(log.size()));

        var broken = replay(log, (_, _) -> {
            throw new IllegalStateException("broken");
        });
        broken.run();
        assertThat(broken.state()).satisfies(state -> {
            assertThat(state.failed()).isTrue();
            assertThat(state.finishedAt()).isNotNull();
        });
    }

    @Test
    void aRebuildBegunBesideAnotherNeitherTakesNorLeavesAnythingOfIt() {
        forgetEverything();
        var log = log(
                SyntheticYear.of(40, 16, Instant.parse("2026-11-20T00:00:00Z")).toList());
        var second = replay(log, CaseFolder::fold);
        var first = replay(log, (told, steps) -> {
            told.fold(steps.subList(0, steps.size() / 2));
            second.run(); // as another instance would, while this one is at work
            told.fold(steps);
        });

        first.run();

        assertThat(first.state()).satisfies(state -> assertThat(state.failed()).isTrue());
        assertThat(second.state()).satisfies(state -> assertThat(state.failed()).isFalse());
        assertThat(histories.all())
                .hasSize(40)
                .allSatisfy(history -> assertThat(history.early()).isEmpty());
        assertThat(generations.isUnfinished()).isFalse();
    }

    @Test
    void whatCannotBeReadIsCountedAndTheRestIsRebuilt() {
        forgetEverything();
        var log = log(
                SyntheticYear.of(5, 15, Instant.parse("2026-11-20T00:00:00Z")).toList());
        log.add(new Event("x/1", log.getFirst().type(), "x", "{not json"));

        var replay = replay(log, CaseFolder::fold);
        replay.run();

        assertThat(replay.state()).satisfies(state -> {
            assertThat(state.failed()).isFalse();
            assertThat(state.unread()).isEqualTo(1);
        });
        assertThat(histories.all()).hasSize(5);
    }

    @Test
    void aRebuildThatIsKilledMidwayChangesNoFigureAndIsDoneAtTheNextStart() {
        forgetEverything();
        var log = log(
                SyntheticYear.of(40, 13, Instant.parse("2026-11-20T00:00:00Z")).toList());
        replay(log, CaseFolder::fold).run();
        var before = figures();

        replay(log, (told, steps) -> {
                    told.fold(steps.subList(0, steps.size() / 2));
                    throw new IllegalStateException("killed");
                })
                .run();
        feed.reload(); // as a start does
        assertThat(figures()).isEqualTo(before);
        assertThat(generations.isUnfinished()).isTrue();

        var again = replay(log, CaseFolder::fold);
        again.resume();
        await().atMost(Duration.ofMinutes(2)).until(() -> !generations.isUnfinished());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> again.state() != null
                        && !Objects.requireNonNull(again.state()).lacksItsEnd());
        assertThat(figures()).isEqualTo(before);
        assertThat(histories.all()).hasSize(40);
    }

    @Test
    void whatIsToldLiveDuringARebuildIsThereAfterwards() {
        forgetEverything();
        var log = log(
                SyntheticYear.of(40, 14, Instant.parse("2026-11-20T00:00:00Z")).toList());
        replay(log, CaseFolder::fold).run();
        var whole = figures();
        forgetEverything();
        var early = new ArrayList<>(log.subList(0, log.size() - 25));
        var readers = new ConcurrentLinkedQueue<MockConsumer<byte[], byte[]>>();
        var replay = new LogReplay(
                () -> {
                    var reader = reader(early);
                    readers.add(reader);
                    return reader;
                },
                steps(),
                (told, steps) -> {
                    told.fold(steps);
                    if (told != folder) { // the rest of the log comes while the rebuild is at work
                        var rest = log.subList(early.size(), log.size());
                        foldCaseEvents.accept(deliveries(rest));
                        early.addAll(List.copyOf(rest));
                        readers.element().updateEndOffsets(Map.of(PARTITION, (long) log.size()));
                    }
                },
                folder,
                generations,
                feed,
                Clock.systemUTC());

        replay.run();

        assertThat(figures()).isEqualTo(whole);
    }

    private void forgetEverything() {
        var empty = generations.begin();
        empty.takeOver();
        empty.end();
        empty.forgetThoseBefore();
        feed.reload();
    }

    private LogReplay replay(List<Event> log, BiConsumer<CaseFolder, List<Told>> folding) {
        return new LogReplay(() -> reader(log), steps(), folding, folder, generations, feed, Clock.systemUTC());
    }

    private StepReader steps() {
        return new StepReader(json, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static Message<List<byte[]>> deliveries(List<Event> log) {
        var deliveries = Deliveries.from("case.events.v1");
        log.forEach(event -> deliveries.event(event.id(), event.type(), event.key(), event.json()));
        return deliveries.message();
    }

    private String figures() {
        var cells = new StringBuilder();
        for (var report : List.of(ReportQuery.TIME_COST, ReportQuery.DYNAMISM)) {
            for (var dimension : Dimension.values()) {
                var query = new ReportQuery(
                        report,
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        List.of(dimension),
                        Map.of(),
                        null);
                cells.append(json.writeValueAsString(reports.report(query, Locale.ENGLISH)))
                        .append('\n');
            }
        }
        return cells.toString();
    }

    private record Event(String id, String type, String key, String json) {}

    private List<Event> log(List<CaseHistory> histories) {
        var log = new ArrayList<Event>();
        histories.forEach(history -> history.steps().forEach(step -> {
            var body = new java.util.LinkedHashMap<String, Object>();
            body.put("caseId", history.caseId());
            body.put("feedbackId", history.feedbackId());
            body.put("number", step.number());
            body.put("occurredAt", step.at());
            body.put("actor", Map.of("type", step.actor()));
            body.put("status", step.status());
            body.put("unit", step.unit());
            body.put("dueAt", step.dueAt());
            var origin = step.origin();
            if (origin != null) {
                body.put("reference", origin.reference());
                body.put("channel", origin.channel());
                body.put("senderType", origin.senderType());
                body.put("receivedAt", origin.receivedAt());
                body.put("registeredAt", origin.registeredAt());
                body.put("synthetic", origin.synthetic());
                body.put("senders", origin.senders());
            }
            var nature = step.nature();
            if (nature != null) {
                body.put("kind", nature.kind());
                body.put("component", nature.component());
                body.put("planItem", nature.planItem());
                body.put("restricted", nature.restricted());
                body.put("urgency", nature.urgent() ? "URGENT" : "NORMAL");
                body.put("routedBy", nature.routedBy());
            }
            var rating = step.rating();
            if (rating != null) {
                body.put("stars", rating.stars());
                body.put("visits", rating.visits());
                body.put("contacts", rating.contacts());
                body.put("agencies", rating.agencies());
            }
            var commitment = step.commitment();
            if (commitment != null) {
                body.put("commitment", commitment.number());
                body.put("dueOn", commitment.dueOn());
            }
            log.add(new Event(
                    history.caseId() + "/" + step.number(),
                    step.kind().type(),
                    history.caseId(),
                    json.writeValueAsString(body)));
        }));
        return log;
    }

    private static MockConsumer<byte[], byte[]> reader(List<Event> log) {
        var reader = new MockConsumer<byte[], byte[]>("earliest");
        reader.updatePartitions(
                "case.events.v1", List.of(new PartitionInfo("case.events.v1", 0, Node.noNode(), null, null)));
        reader.updateBeginningOffsets(Map.of(PARTITION, 0L));
        reader.updateEndOffsets(Map.of(PARTITION, (long) log.size()));
        reader.schedulePollTask(() -> {
            for (int offset = 0; offset < log.size(); offset++) {
                reader.addRecord(record(offset, log.get(offset)));
            }
        });
        return reader;
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, Event event) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.id(),
                        "ce_type",
                        event.type(),
                        "ce_source",
                        "urn:langnghe:test",
                        "ce_subject",
                        event.key(),
                        "ce_time",
                        "2026-11-20T08:30:00Z")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                "case.events.v1",
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                event.key().getBytes(StandardCharsets.UTF_8),
                event.json().getBytes(StandardCharsets.UTF_8),
                headers,
                java.util.Optional.empty());
    }
}
