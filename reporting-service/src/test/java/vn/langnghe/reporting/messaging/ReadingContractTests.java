package vn.langnghe.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.reporting.Meters;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Generations;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.engine.EngineFeed;
import vn.langnghe.reporting.report.Reconciler;
import vn.langnghe.reporting.report.Reconciliation;

/** Every sample agreed on, through the real consumers, store and engine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({Stored.class, TestChannelBinderConfiguration.class})
class ReadingContractTests {

    private static final String ITEM = "0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11";
    private static final String CASE = ITEM + "-1";

    @Autowired
    Consumer<Message<List<byte[]>>> foldCaseEvents;

    @Autowired
    Consumer<Message<List<byte[]>>> countRegistered;

    @Autowired
    Consumer<Message<List<byte[]>>> countDecided;

    @Autowired
    Consumer<Message<List<byte[]>>> readUnits;

    @Autowired
    Histories histories;

    @Autowired
    Units units;

    @Autowired
    Reconciler reconciler;

    @Autowired
    EngineFeed feed;

    @Autowired
    BooksWatch watch;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Generations generations;

    @BeforeEach
    void forgetEverything() {
        var empty = generations.begin();
        empty.takeOver();
        empty.end();
        feed.reload();
    }

    static Stream<Path> samples() {
        return Arrays.stream(StepKind.values())
                .map(kind -> kind.type().substring("vn.langnghe.".length()))
                .flatMap(name -> Contracts.history(name).stream());
    }

    /** A numbered step nobody here knows would leave a hole in its case for ever. */
    @Test
    void everyStepOfACaseThereIsAContractForIsKnown() throws IOException {
        try (var samples =
                Files.list(Contracts.history("case.opened.v1").getFirst().getParent())) {
            assertThat(samples.map(sample -> sample.getFileName().toString())
                            .filter(name -> name.startsWith("case.") && !name.startsWith("case.message-sent."))
                            .map(name -> "vn.langnghe." + name.substring(0, name.indexOf(".v1") + 3)))
                    .isNotEmpty()
                    .allSatisfy(
                            type -> assertThat(StepKind.ofType(type)).as(type).isPresent());
        }
    }

    @Test
    void aSuspensionCountsFromTheMorningOfTheDayItWasDecided() throws IOException {
        var told = Files.readString(Contracts.history("case.suspended.v1").getFirst())
                .replaceFirst("\"number\":\\s*\\d+", "\"number\": 1")
                .replaceFirst("\"decidedOn\":\\s*\"[^\"]+\"", "\"decidedOn\": \"2026-11-20\"");

        foldCaseEvents.accept(Deliveries.from("case.events.v1")
                .event("id", "vn.langnghe.case.suspended.v1", CASE, told)
                .message());

        assertThat(histories.find(List.of(CASE)).get(CASE))
                .satisfies(
                        history -> assertThat(history.steps().getFirst().at()).isEqualTo("2026-11-19T17:00:00Z"));
    }

    /** Whoever lists cases must know it; a case told without it accuses nobody. */
    @Test
    void thatACaseAccusesSomebodyOfTheDepartmentIsKept() throws IOException {
        var accused = Contracts.history("case.opened.v1").stream()
                .filter(sample -> sample.getFileName().toString().endsWith(".accused.json"))
                .findFirst()
                .orElseThrow();
        var other = ITEM + "-2";
        foldCaseEvents.accept(opened().message());
        foldCaseEvents.accept(Deliveries.from("case.events.v1")
                .event(
                        "2",
                        "vn.langnghe.case.opened.v1",
                        other,
                        Files.readString(accused).replace(CASE, other))
                .message());

        var kept = histories.find(List.of(CASE, other));

        assertThat(kept.get(CASE).steps().getFirst().nature())
                .satisfies(nature -> assertThat(nature.conflicted()).isFalse());
        assertThat(kept.get(other).steps().getFirst().nature()).satisfies(nature -> {
            assertThat(nature.conflicted()).isTrue();
            assertThat(nature.restricted()).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everySampleEverPublishedOfACaseIsReadable(Path sample) throws IOException {
        var name = sample.getFileName().toString();
        var type = "vn.langnghe." + name.substring(0, name.indexOf(".v1") + 3);
        var json = Files.readString(sample).replaceFirst("\"number\":\\s*\\d+", "\"number\": 1");

        foldCaseEvents.accept(
                Deliveries.from("case.events.v1").event("id", type, CASE, json).message());

        assertThat(histories.find(List.of(CASE)).values())
                .singleElement()
                .satisfies(history -> assertThat(history.steps())
                        .singleElement()
                        .satisfies(step -> assertThat(step.kind().type()).isEqualTo(type)));
    }

    @Test
    void theAgreedSamplesAddUp() {
        countRegistered.accept(Deliveries.from("feedback.registered.v1")
                .event("a", "vn.langnghe.feedback.registered.v1", ITEM, Contracts.sample("feedback.registered.v1"))
                .message());
        countDecided.accept(Deliveries.from("feedback.routed.v1")
                .event("b", "vn.langnghe.feedback.routed.v1", ITEM, Contracts.sample("feedback.routed.v1.assigned"))
                .message());
        var before = reconciled();
        foldCaseEvents.accept(opened().message());
        var after = reconciled();

        assertThat(before.reconciled()).isFalse();
        assertThat(before.differences())
                .extracting(difference -> difference.code())
                .containsExactly("REGISTERED_WITHOUT_CASE", "PARTS_WITHOUT_CASES");
        assertThat(after.reconciled()).isTrue();
        assertThat(List.of(after.registered(), after.itemsWithCase(), after.partsDecided(), after.cases()))
                .containsOnly(1L);
        assertThat(after.breakdowns().values()).containsOnly(1L);
    }

    @Test
    void anItemWithoutACaseIsAlarmedOnThoughNobodyLooks() {
        countRegistered.accept(Deliveries.from("feedback.registered.v1")
                .event("a", "vn.langnghe.feedback.registered.v1", ITEM, Contracts.sample("feedback.registered.v1"))
                .message());
        feed.feed();

        watch.look();

        assertThat(meters.get(Meters.DIFFERENCES.meter()).gauge().value()).isPositive();
    }

    @Test
    void aLostStepIsAlarmedOnThoughNobodyLooks() {
        foldCaseEvents.accept(opened().message());
        foldCaseEvents.accept(Deliveries.from("case.events.v1")
                .event("3", "vn.langnghe.case.resolved.v1", CASE, Contracts.sample("case.resolved.v1"))
                .message());
        countRegistered.accept(Deliveries.from("feedback.registered.v1")
                .event("a", "vn.langnghe.feedback.registered.v1", ITEM, Contracts.sample("feedback.registered.v1"))
                .message());
        countDecided.accept(Deliveries.from("feedback.routed.v1")
                .event("b", "vn.langnghe.feedback.routed.v1", ITEM, Contracts.sample("feedback.routed.v1.assigned"))
                .message());
        feed.feed();

        watch.look();

        assertThat(meters.get(Meters.DIFFERENCES.meter()).gauge().value())
                .as("all else adds up")
                .isEqualTo(1);
    }

    @Test
    void theSameDeliveryTwiceCountsOnce() {
        foldCaseEvents.accept(opened().message());
        foldCaseEvents.accept(opened().message());

        assertThat(reconciled().asOf().events()).isEqualTo(1);
    }

    @Test
    void aHoleInTheNumbersIsSetAsideUntilItIsFilled() {
        foldCaseEvents.accept(opened().message());
        foldCaseEvents.accept(Deliveries.from("case.events.v1")
                .event("3", "vn.langnghe.case.resolved.v1", CASE, Contracts.sample("case.resolved.v1"))
                .message());
        var withHole = reconciled();
        foldCaseEvents.accept(Deliveries.from("case.events.v1")
                .event("2", "vn.langnghe.case.accepted.v1", CASE, accepted())
                .message());

        assertThat(withHole.gaps()).isEqualTo(1);
        assertThat(withHole.reconciled()).isFalse();
        assertThat(withHole.differences())
                .filteredOn(difference -> difference.code().equals("STEPS_MISSING"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.examples()).containsExactly(CASE));
        assertThat(withHole.asOf().events()).isEqualTo(1);
        assertThat(reconciled().gaps()).isZero();
        assertThat(histories.find(List.of(CASE)).get(CASE))
                .extracting(CaseHistory::number)
                .isEqualTo(3);
    }

    @Test
    void anEventNobodyHereKnowsIsLeftAlone() {
        foldCaseEvents.accept(Deliveries.from("case.events.v1")
                .event("9", "vn.langnghe.case.teleported.v7", CASE, "{}")
                .message());

        assertThat(histories.find(List.of(CASE))).isEmpty();
    }

    @Test
    void unitsAreKnownByTheirNames() {
        readUnits.accept(Deliveries.from("units.v1")
                .event("DKKD", "vn.langnghe.unit.published.v1", "DKKD", Contracts.sample("unit.published.v1"))
                .message());

        assertThat(units.all().get("DKKD").name("vi")).isEqualTo("Phòng Đăng ký kinh doanh");
    }

    private Reconciliation reconciled() {
        feed.feed();
        return reconciler.reconcile();
    }

    private static Deliveries opened() {
        return Deliveries.from("case.events.v1")
                .event("1", "vn.langnghe.case.opened.v1", CASE, Contracts.sample("case.opened.v1"));
    }

    private static byte[] accepted() {
        return """
                {"caseId":"%s","feedbackId":"%s","number":2,"occurredAt":"2026-11-20T09:00:00Z",
                 "actor":{"type":"OFFICER","user":"officer.dkkd"},"status":"ACCEPTED","unit":"DKKD"}
                """.formatted(CASE, ITEM).getBytes(StandardCharsets.UTF_8);
    }
}
