package vn.langnghe.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.SampleFiles;
import vn.langnghe.intake.channel.Conversations;
import vn.langnghe.intake.channel.mailbox.SetAside;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class RetentionTests {

    private static final RequestPostProcessor ADMIN = as("admin", "ADMIN");
    private static final Duration TWO_YEARS = Duration.ofDays(2 * 366);

    @Autowired
    private RetentionSweep sweep;

    @Autowired
    private RetentionBook book;

    @Autowired
    private ProgressBook progress;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private JsonMapper json;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private SetAside aside;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Conversations conversations;

    @BeforeEach
    void nothingThere() {
        events.clear();
        List.of(
                        "feedback",
                        "submitters",
                        "cases",
                        "followups",
                        "conversations",
                        "mails",
                        "holds",
                        "erasures",
                        "retention_rules",
                        "attachments.files",
                        "attachments.chunks")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void whoWasPutAwayIsForgottenAfterAYearAndTheLineStays() {
        var item = registered();
        ended(item, "DECLINED", null, TWO_YEARS);
        sweep.sweep();
        assertThat(everything())
                .doesNotContain("Zq9Lan")
                .contains(item.get("reference").asString());
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isZero();
        assertThat(book.erasures(10)).singleElement().satisfies(erasure -> {
            assertThat(erasure.senders()).isEqualTo(1);
            assertThat(erasure.files()).isEqualTo(1);
            assertThat(erasure.basis()).contains("TT 07/2014");
            assertThat(erasure.seal()).startsWith("LNR1.");
        });
        sweep.sweep();
        assertThat(book.erasures(10)).hasSize(1);
    }

    @Test
    void whoWasHandledIsKeptLonger() {
        ended(registered(), "CLOSED", null, TWO_YEARS);
        sweep.sweep();
        assertThat(book.erasures(10)).isEmpty();
    }

    @Test
    void nobodyIsForgottenWhileSomethingIsOpenOrHeldOrGoesOnElsewhere() {
        ended(registered(), "ACCEPTED", null, TWO_YEARS);
        ended(registered(), "MERGED", "nowhere-1", TWO_YEARS);
        var held = registered();
        ended(held, "DECLINED", null, TWO_YEARS);
        assertThat(mvc.post()
                        .uri("/admin/retention/holds")
                        .with(ADMIN)
                        .param("reference", held.get("reference").asString())
                        .param("reason", "Tòa án yêu cầu"))
                .hasStatus(302);
        sweep.sweep();
        assertThat(book.erasures(10)).isEmpty();
    }

    @Test
    void aRuleOfTheDepartmentsOwnHoldsFromItsDay() {
        var yesterday = LocalDate.now(Reference.ZONE).minusDays(1);
        assertThat(mvc.post()
                        .uri("/admin/retention/rules")
                        .with(ADMIN)
                        .param("category", "HANDLED")
                        .param("months", "6")
                        .param("wordsToo", "true")
                        .param("basis", "QĐ 1/QĐ-STC")
                        .param("from", yesterday.toString()))
                .hasStatus(302);
        ended(registered(), "CLOSED", null, TWO_YEARS);
        sweep.sweep();
        assertThat(everything()).doesNotContain("Chờ lâu");
        assertThat(mvc.get().uri("/admin/retention").with(ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("QĐ 1/QĐ-STC");
    }

    @Test
    void whatNobodyPutHisNameToIsForgottenToo() {
        var item = registered(Map.of("content", "Chờ lâu", "anonymous", true));
        ended(item, "DECLINED", null, TWO_YEARS);
        sweep.sweep();
        assertThat(book.erasures(10)).as("no sender, and the words may stay").isEmpty();
        book.put(new RetentionRule(Category.FILED, 12, true, "QĐ 2/QĐ-STC", LocalDate.of(2025, 1, 1)), "admin");
        sweep.sweep();
        assertThat(everything())
                .doesNotContain("Chờ lâu")
                .contains(item.get("reference").asString());
        sweep.sweep();
        assertThat(book.erasures(10)).hasSize(1);
    }

    @Test
    void aSenderMayAskToBeForgottenOnceAllIsOver() {
        var item = registered();
        var asked = mvc.post()
                .uri("/admin/retention/erasures")
                .with(ADMIN)
                .param("reference", item.get("reference").asString())
                .param("reason", "Người gửi yêu cầu");
        assertThat(asked).hasStatus(409);
        ended(item, "CLOSED", null, Duration.ZERO);
        assertThat(asked).hasStatus(302);
        assertThat(everything()).doesNotContain("Zq9Lan").contains("Chờ lâu");
    }

    @Test
    void untilItsTimeIsUpNobodyTakesTheWordsNorWhoDenouncedOutOfAFile() {
        var item = registered();
        ended(item, "CLOSED", null, TWO_YEARS);
        assertThat(asked(item, "true")).hasStatus(409).bodyText().contains("erasure-term");
        mongo.getCollection("cases").deleteMany(new Document());
        ended(item, "CLOSED", null, TWO_YEARS, "DENUNCIATION");
        assertThat(asked(item, "false")).hasStatus(409).bodyText().contains("erasure-term");
        assertThat(book.erasures(10)).isEmpty();
        mongo.getCollection("cases").deleteMany(new Document());
        ended(item, "CLOSED", null, Duration.ofDays(365 * 21), "DENUNCIATION");
        assertThat(asked(item, "true")).hasStatus(302);
    }

    private MvcTestResult asked(JsonNode item, String wordsToo) {
        return mvc.post()
                .uri("/admin/retention/erasures")
                .with(ADMIN)
                .accept(MediaType.APPLICATION_JSON)
                .param("reference", item.get("reference").asString())
                .param("reason", "Người gửi yêu cầu")
                .param("wordsToo", wordsToo)
                .exchange();
    }

    @Test
    void oneOfManyWhoDenouncedStaysAsLongAsTheDenunciation() {
        var item = ofTwo();
        ended(item, "CLOSED", null, Duration.ZERO, "DENUNCIATION");

        assertThat(mvc.post()
                        .uri("/admin/retention/erasures")
                        .with(ADMIN)
                        .param("reference", item.get("memberCodes").get(1).asString())
                        .param("reason", "Người gửi yêu cầu"))
                .hasStatus(409);
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(2);
    }

    private JsonNode ofTwo() {
        var answer = mvc.post()
                .uri("/api/feedback")
                .with(as("clerk", "CLERK"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of(
                        "channel",
                        "ASSOCIATION",
                        "content",
                        "Chờ lâu",
                        "senders",
                        List.of(Map.of("name", "Một"), Map.of("name", "Hai")))))
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void oneOfManyIsForgottenByTheirOwnCodeAndTheOthersStay() {
        var item = ofTwo();
        var code = item.get("memberCodes").get(1).asString();
        ended(item, "CLOSED", null, Duration.ZERO);
        assertThat(mvc.post()
                        .uri("/admin/retention/erasures")
                        .with(ADMIN)
                        .param("reference", code)
                        .param("reason", "Người gửi yêu cầu"))
                .hasStatus(302);
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("feedback").find().first().getList("members", Document.class))
                .hasSize(2);
        assertThat(mvc.get().uri("/track/" + code + "/disclosures")).hasStatusOk();
        assertThat(book.erasures(10)).singleElement().satisfies(erasure -> {
            assertThat(erasure.senders()).isEqualTo(1);
            assertThat(erasure.files()).isZero();
            assertThat(erasure.seal()).startsWith("LNR1.");
        });
        sweep.sweep();
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(1);
    }

    @Test
    void whatTheRulesForgetLaterLeavesTheRecordOfWhatASenderAskedForAsItWas() {
        var item = registered();
        ended(item, "DECLINED", null, TWO_YEARS);
        assertThat(mvc.post()
                        .uri("/admin/retention/erasures")
                        .with(ADMIN)
                        .param("reference", item.get("reference").asString())
                        .param("reason", "Người gửi yêu cầu"))
                .hasStatus(302);
        var asked = book.erasures(10).getFirst();
        book.put(new RetentionRule(Category.FILED, 12, true, "QĐ 3/QĐ-STC", LocalDate.of(2025, 1, 1)), "admin");
        sweep.sweep();
        assertThat(asked.senders()).isEqualTo(1);
        assertThat(book.erasures(10))
                .hasSize(2)
                .contains(asked)
                .anySatisfy(later -> assertThat(later.basis()).isEqualTo("QĐ 3/QĐ-STC"));
    }

    @Test
    void whoeverKeepsCopiesIsToldWhatWasForgotten() {
        var item = registered();
        var id = item.get("feedbackId").asString();
        followUps.add(
                new RequestKey("mailbox", "<" + id + ">"),
                new FollowUps.Said(
                        new FeedbackId(UUID.fromString(id)), null, "Lời thêm", List.of(), Channel.MAILBOX, null));
        conversations.remember(Channel.ZALO, "someone", new FeedbackId(UUID.fromString(id)));
        ended(item, "DECLINED", null, TWO_YEARS);
        assertThat(mvc.post()
                        .uri("/admin/retention/erasures")
                        .with(ADMIN)
                        .param("reference", item.get("reference").asString())
                        .param("reason", "Người gửi yêu cầu")
                        .param("wordsToo", "true"))
                .hasStatus(302);
        assertThat(everything()).doesNotContain("Lời thêm", "Chờ lâu");
        assertThat(mongo.getCollection("conversations").countDocuments()).isZero();
        assertThat(events.ofType("vn.langnghe.feedback.erased.v1"))
                .singleElement()
                .satisfies(event -> {
                    Contracts.assertValid("feedback.erased.v1", event.body());
                    assertThat(event.id()).isEqualTo(id + "/erased/words");
                    assertThat(event.topic()).isEqualTo("feedback.followups.v1");
                    assertThat(event.key()).isEqualTo(id);
                });
        assertThat(mongo.findById(id, Document.class, "feedback").getList("outbox", Document.class))
                .as("told in the same write as the line")
                .extracting(pending -> pending.getString("type"))
                .containsExactly("vn.langnghe.feedback.erased.v1");
    }

    @Test
    void mailThatBecameNothingIsForgottenAfterAYear() {
        aside.keep(new SetAside.Note(
                "old", true, "broken", "lan@x.vn", 1, Instant.now().minus(TWO_YEARS)));
        aside.keep(new SetAside.Note("young", true, "broken", "nam@x.vn", 1, Instant.now()));
        sweep.sweep();
        assertThat(aside.open(10)).extracting(SetAside.Note::id).containsExactly("young");
    }

    @Test
    void anInterruptedErasureIsFinished() {
        var item = registered();
        var id = item.get("feedbackId").asString();
        book.put(new RetentionBook.Erasure(
                id, item.get("reference").asString(), "x", false, "admin", Instant.now(), 1, 1, null, null));
        sweep.sweep();
        assertThat(everything()).doesNotContain("Zq9Lan");
        assertThat(book.erasures(10))
                .singleElement()
                .satisfies(done -> assertThat(done.seal()).isNotNull());
    }

    @Test
    void whatIsWrongWithARuleIsSaid() {
        assertThat(mvc.post().uri("/admin/retention/rules").with(ADMIN).param("months", "0"))
                .hasStatus(400);
        assertThat(mvc.post()
                        .uri("/admin/retention/holds")
                        .with(ADMIN)
                        .param("reference", "x")
                        .param("reason", "y"))
                .hasStatus(400);
        assertThat(mvc.get().uri("/admin/retention").with(as("clerk", "CLERK"))).hasStatus(403);
    }

    /** All that the store holds, as far as a marked name could hide in it. */
    private String everything() {
        var all = new StringBuilder();
        mongo.getCollectionNames()
                .forEach(name -> mongo.getCollection(name).find().forEach(found -> all.append(found.toJson())));
        var cards = mvc.get().uri("/register").with(as("clerk", "CLERK")).exchange();
        assertThat(cards).hasStatusOk();
        var senders = mongo.getCollection("submitters").countDocuments();
        return all + (senders == 0 ? "" : "Zq9Lan");
    }

    private void ended(JsonNode item, String status, @Nullable String into, Duration ago) {
        ended(item, status, into, ago, "REFLECTION");
    }

    private void ended(JsonNode item, String status, @Nullable String into, Duration ago, String kind) {
        var id = item.get("feedbackId").asString();
        progress.write(
                Map.of(),
                List.of(new Progress(
                        id + "-1",
                        id,
                        5,
                        status,
                        "DKKD",
                        Set.of(),
                        false,
                        null,
                        kind,
                        Instant.now().minus(ago),
                        into)));
        // published long ago
        var published = new Document("$unset", new Document("outbox", ""));
        List.of("feedback", "followups")
                .forEach(name -> mongo.getCollection(name).updateMany(new Document(), published));
        mongo.getCollection("feedback")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document(
                                        "registeredAt", Date.from(Instant.now().minus(TWO_YEARS)))));
    }

    private JsonNode registered() {
        var upload = mvc.post()
                .uri("/api/attachments")
                .multipart()
                .file(new MockMultipartFile("file", "a.png", "image/png", SampleFiles.picture("png")))
                .exchange();
        var file = json.readTree(upload.getResponse().getContentAsByteArray())
                .get("attachmentId")
                .asString();
        return registered(
                Map.of("content", "Chờ lâu", "sender", Map.of("name", "Zq9Lan"), "attachmentIds", List.of(file)));
    }

    private JsonNode registered(Map<String, ?> item) {
        var answer = mvc.post()
                .uri("/api/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(item))
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
