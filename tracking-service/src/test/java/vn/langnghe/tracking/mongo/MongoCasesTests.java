package vn.langnghe.tracking.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.FollowedUp;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.messaging.CaseEvents;
import vn.langnghe.tracking.messaging.CaseMessages;
import vn.langnghe.tracking.messaging.Wording;
import vn.langnghe.tracking.worklist.LateCases;

class MongoCasesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant LATER = SomeCase.MONDAY.plus(Duration.ofDays(500));

    private EmbeddedStore store;
    private MongoClient client;
    private MongoTemplate mongo;
    private final CollectedEvents relay = new CollectedEvents();
    private final List<Case> told = new ArrayList<>();
    private MongoCases cases;

    @BeforeEach
    void open() {
        store = EmbeddedStore.start(null);
        var elsewhere = System.getenv("MONGODB_URI");
        client = MongoClients.create(elsewhere == null ? store.uri() : elsewhere);
        mongo = new MongoTemplate(client, "tracking-test-" + UUID.randomUUID());
        var events = new CaseEvents(
                (id, topic, key, type, time, body) ->
                        new PendingEvent(id, topic, key, type, key, time, JSON.writeValueAsString(body), null),
                JSON);
        var messages = new CaseMessages(
                (id, topic, key, type, time, body) ->
                        new PendingEvent(id, topic, key, type, key, time, JSON.writeValueAsString(body), null),
                SomeCase.DATES,
                Wording.BARE);
        cases = new MongoCases(mongo, events, messages, relay, List.of(told::addAll), StoredCases.chain());
    }

    @AfterEach
    void close() {
        mongo.getDb().drop();
        client.close();
        store.close();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aCaseComesBackAsItWasFiled(Status status) {
        var matter = SomeCase.in(status);

        cases.open(List.of(matter));

        assertThat(cases.find(matter.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*seal")
                .isEqualTo(matter);
    }

    /** What was added to cases since they were first filed is missing from those filed before. */
    @Test
    void aCaseOfAnEarlierVersionIsStillReadAndGoesOn() {
        var matter = filed();
        Stream.of(
                        "commitments",
                        "circle",
                        "clocks.findings",
                        "clocks.leaderAt",
                        "clocks.noticesReminded",
                        "item.senders",
                        "item.trackingHashes")
                .map(Updates::unset)
                .forEach(without -> mongo.getCollection("cases").updateOne(Filters.eq("_id", matter.id()), without));
        mongo.getCollection("cases").updateOne(Filters.eq("_id", matter.id()), Updates.unset("item.publishConsent"));

        var old = cases.find(matter.id()).orElseThrow();

        assertThat(old.commitments()).isEmpty();
        assertThat(old.item().manySenders()).isOne();
        assertThat(old.clocks().known().complex()).isFalse();
        assertThat(old.clocks().remindedNotices()).isEmpty();
        assertThat(cases.save(old, noted(old, "đi tiếp"))).isEqualTo(Cases.Saving.SAVED);
        assertThat(cases.intact(matter.id())).isTrue();
    }

    @Test
    void thePartsOfAnItemAreFoundByItsCodeInTheirOrderAndThoseOfNoOther() {
        var parts = IntStream.of(2, 10, 1).mapToObj(MongoCasesTests::part).toList();
        cases.open(parts);
        cases.open(List.of(SomeCase.another()));

        assertThat(cases.tracked(parts.getFirst().item().trackingHash()))
                .extracting(Case::part)
                .containsExactly(1, 2, 10);
        assertThat(cases.tracked("0".repeat(63))).isEmpty();
    }

    @Test
    void whatIsForgottenIsGoneAndTheChainHolds() {
        var matter = said();
        cases.forget(matter.id(), false, LATER);
        assertThat(cases.find(matter.id()).orElseThrow().attachments()).isEmpty();
        assertThat(document(matter).toJson()).contains("Ba lần bổ sung.", "gửi thêm", "Ý kiến riêng");

        cases.forget(matter.id(), true, LATER);
        cases.forget(matter.id(), true, LATER);

        var stored = document(matter);
        stored.remove("outbox");
        assertThat(stored.toJson())
                .doesNotContain(
                        "Ba lần", "Hồ sơ bị trả lại", "gửi thêm", "Ý kiến riêng", "Đã xong", "Cấp lại", "anh-chup");
        var left = cases.find(matter.id()).orElseThrow();
        assertThat(left.steps()).hasSize(matter.steps().size() + 2);
        assertThat(left.status()).isEqualTo(matter.status());
        assertThat(left.item().content()).isEqualTo("—");
        assertThat(cases.intact(matter.id())).isTrue();
        assertThat(told.getLast().item().content()).isEqualTo("—");
        var event = relay.all().getLast();
        Contracts.assertValid("case.erased.v1", event.body());
        assertThat(cases.save(left, noted(left, "đi tiếp"))).isEqualTo(Cases.Saving.SAVED);
        assertThat(cases.intact(matter.id())).isTrue();
    }

    @Test
    void whatAnotherSenderBroughtIsForgottenAlone() {
        var matter = said();

        cases.forgetSaid(matter.id(), "another-1", Set.of("f1"), true, LATER);
        cases.forgetSaid(matter.id(), "another-1", Set.of("f1"), true, LATER);

        assertThat(document(matter).toJson())
                .contains("Ba lần bổ sung.", "Ý kiến riêng")
                .doesNotContain("gửi thêm", "anh-chup");
        assertThat(cases.find(matter.id()).orElseThrow().steps())
                .hasSize(matter.steps().size() + 1);
        assertThat(cases.intact(matter.id())).isTrue();
    }

    @Test
    void whatAnErasureLeftCannotBeChangedEither() {
        var matter = said();
        cases.forget(matter.id(), true, LATER);
        var all = mongo.getCollection("cases");

        for (var change : List.of(
                Updates.set("steps.1.actor.user", "somebody.else"),
                Updates.set("steps.1.words", "khác"),
                Updates.set("steps.0.at", "2020-01-01T00:00:00Z"),
                Updates.set("steps." + matter.steps().size() + ".fact.erased", List.of(1, 2, 3, 4, 5)))) {
            var before = document(matter);
            all.updateOne(Filters.eq(matter.id()), change);
            assertThat(cases.intact(matter.id())).as(change.toString()).isFalse();
            all.replaceOne(Filters.eq(matter.id()), before);
        }
        assertThat(cases.intact(matter.id())).isTrue();
    }

    /** Answered and promised, with something the sender sent later and something for staff alone. */
    private Case said() {
        var file = new Item.Attachment("anh-chup", "image/png", 5);
        var added = new FollowedUp(new Followup("f1", "ZALO", List.of(file)), "gửi thêm", SomeCase.MONDAY)
                .addedTo(SomeCase.promising(), SomeCase.LIFECYCLE);
        var matter = SomeCase.after(added, new Command.Note("Ý kiến riêng"), SomeCase.OFFICER);
        cases.open(List.of(matter));
        return matter;
    }

    @Test
    void theSameCaseIsOpenedOnceAndItsEventGivenOnce() {
        var matter = SomeCase.assigned();

        assertThat(cases.open(List.of(matter))).isEmpty();
        assertThat(cases.open(List.of(matter))).containsExactly(matter);

        assertThat(relay.all()).extracting(PendingEvent::id).containsExactly(matter.id() + "/1");
        assertThat(told).containsExactly(matter);
    }

    @Test
    void theEventLiesInTheDocumentUntilTheRelayTakesItOut() {
        var matter = filed();

        assertThat(document(matter).getList("outbox", Document.class))
                .extracting(event -> event.getString("id"))
                .containsExactly(matter.id() + "/1");
    }

    @Test
    void ofTwoOfficersAtTheSameMomentOneIsFirst() throws Exception {
        var matter = filed();
        var changes = IntStream.range(0, 8)
                .mapToObj(n -> (Callable<Cases.Saving>) () -> cases.save(matter, noted(matter, "lần " + n)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var savings = new ArrayList<Cases.Saving>();
            for (var done : threads.invokeAll(changes)) {
                savings.add(done.get());
            }
            assertThat(savings).containsOnlyOnce(Cases.Saving.SAVED);
        }
        assertThat(cases.find(matter.id()).orElseThrow().steps()).hasSize(2);
    }

    @Test
    void ofManyChangesThoseThatCameTooLateAreNamedAndTheOthersDone() {
        var all = Stream.of(1, 2, 3).map(n -> filed(LateCases.number(n))).toList();
        var overtaken = all.get(1);
        cases.save(overtaken, noted(overtaken, "nhanh hơn"));
        told.clear();

        var changes = all.stream()
                .map(matter -> new Cases.Change(matter, noted(noted(matter, "một"), "hai")))
                .toList();

        assertThat(cases.saveAll(changes)).containsExactly(changes.get(1));
        assertThat(cases.saveAll(changes)).hasSize(3);
        assertThat(cases.find(overtaken.id()).orElseThrow().number()).isEqualTo(2);
        assertThat(told).extracting(Case::id).doesNotContain(overtaken.id()).hasSize(2);
        assertThat(relay.all())
                .extracting(PendingEvent::id)
                .contains(
                        all.get(0).id() + "/2",
                        all.get(0).id() + "/3",
                        all.get(2).id() + "/3")
                .doesNotContain(overtaken.id() + "/3");
        assertThat(all).allMatch(matter -> cases.intact(matter.id()));
    }

    /** A reminder is no step. */
    @Test
    void aChangeWithoutAStepIsKnownAgainToo() {
        var matter = filed();
        var reminded = new Cases.Change(matter, matter.with(matter.clocks().nowReminded()));

        assertThat(cases.saveAll(List.of(reminded))).isEmpty();
        assertThat(cases.find(matter.id()).orElseThrow().clocks().reminded()).isTrue();
        cases.save(matter, noted(matter, "khác"));
        assertThat(cases.saveAll(List.of(reminded))).containsExactly(reminded);
    }

    @Test
    void anotherInstanceFindsWhatChanged() {
        var before = Instant.now().minusSeconds(1);
        var matter = filed();
        var found = new ArrayList<String>();

        cases.changedSince(before, each -> found.add(each.id()));
        cases.changedSince(Instant.now().plusSeconds(60), each -> found.add("none"));

        assertThat(found).containsExactly(matter.id());
        assertThat(cases.numbersSince(before)).containsExactlyEntriesOf(Map.of(matter.id(), matter.number()));
        assertThat(cases.numbersSince(Instant.now().plusSeconds(60))).isEmpty();
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                arguments("words changed", Updates.set("steps.1.words", "khác")),
                arguments("time changed", Updates.set("steps.0.at", "2020-01-01T00:00:00Z")),
                arguments("actor changed", Updates.set("steps.1.actor.user", "ai.do")),
                arguments("last step left out", Updates.popLast("steps")),
                arguments("first step left out", Updates.popFirst("steps")),
                arguments("step put in", Updates.push("steps", new Document("number", 4).append("seal", "x"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void whoeverTampersIsFound(String what, Bson update) {
        var matter = filed();
        cases.save(matter, noted(matter, "một"));
        var second = cases.find(matter.id()).orElseThrow();
        cases.save(second, noted(second, "hai"));
        assertThat(cases.intact(matter.id())).isTrue();

        mongo.getCollection("cases").updateOne(Filters.eq("_id", matter.id()), update);

        assertThat(cases.intact(matter.id())).as(what).isFalse();
    }

    private Case filed() {
        return filed(SomeCase.assigned());
    }

    private Case filed(Case matter) {
        cases.open(List.of(matter));
        return cases.find(matter.id()).orElseThrow();
    }

    private static Case part(int number) {
        var first = SomeCase.assigned();
        return new Routed(
                        first.feedbackId(), number, first.item(), first.assignment(), new Routed.Verdict.Placed(), null)
                .open(SomeCase.MONDAY, SomeCase.DATES);
    }

    private static Case noted(Case matter, String words) {
        return SomeCase.after(matter, new Command.Note(words), SomeCase.OFFICER);
    }

    private Document document(Case matter) {
        return mongo.getCollection("cases").find(Filters.eq("_id", matter.id())).first();
    }
}
