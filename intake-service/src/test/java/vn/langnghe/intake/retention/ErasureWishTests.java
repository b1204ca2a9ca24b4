package vn.langnghe.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.intake.retention.KeptItems.TWO_YEARS;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.channel.Conversations;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;

/** Who asks to be forgotten, and what stands against it. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({IntakeWithStore.class, KeptItems.class})
class ErasureWishTests {

    private static final RequestPostProcessor ADMIN = as("admin", "ADMIN");

    @Autowired
    private KeptItems items;

    @Autowired
    private RetentionSweep sweep;

    @Autowired
    private RetentionBook book;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Conversations conversations;

    @BeforeEach
    void nothingThere() {
        events.clear();
        items.empty();
    }

    @Test
    void aSenderMayAskToBeForgottenOnceAllIsOver() {
        var item = items.registered();
        var asked = mvc.post()
                .uri("/admin/retention/erasures")
                .with(ADMIN)
                .param("reference", item.get("reference").asString())
                .param("reason", "Người gửi yêu cầu");
        assertThat(asked).hasStatus(409);
        items.ended(item, "CLOSED", null, Duration.ZERO);
        assertThat(asked).hasStatus(302);
        assertThat(items.everything()).doesNotContain("Zq9Lan").contains("Chờ lâu");
    }

    @Test
    void untilItsTimeIsUpNobodyTakesTheWordsNorWhoDenouncedOutOfAFile() {
        var item = items.registered();
        items.ended(item, "CLOSED", null, TWO_YEARS);
        assertThat(asked(item, "true")).hasStatus(409).bodyText().contains("erasure-term");
        mongo.getCollection("cases").deleteMany(new Document());
        items.ended(item, "CLOSED", null, TWO_YEARS, "DENUNCIATION");
        assertThat(asked(item, "false")).hasStatus(409).bodyText().contains("erasure-term");
        assertThat(book.erasures(10)).isEmpty();
        mongo.getCollection("cases").deleteMany(new Document());
        items.ended(item, "CLOSED", null, Duration.ofDays(365 * 21), "DENUNCIATION");
        assertThat(asked(item, "true")).hasStatus(302);
    }

    @Test
    void oneOfManyWhoDenouncedStaysAsLongAsTheDenunciation() {
        var item = items.ofTwo();
        items.ended(item, "CLOSED", null, Duration.ZERO, "DENUNCIATION");

        assertThat(mvc.post()
                        .uri("/admin/retention/erasures")
                        .with(ADMIN)
                        .param("reference", item.get("memberCodes").get(1).asString())
                        .param("reason", "Người gửi yêu cầu"))
                .hasStatus(409);
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(2);
    }

    @Test
    void oneOfManyIsForgottenByTheirOwnCodeAndTheOthersStay() {
        var item = items.ofTwo();
        var code = item.get("memberCodes").get(1).asString();
        items.ended(item, "CLOSED", null, Duration.ZERO);
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
        var item = items.registered();
        items.ended(item, "DECLINED", null, TWO_YEARS);
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
        var item = items.registered();
        var id = item.get("feedbackId").asString();
        followUps.add(
                new RequestKey("mailbox", "<" + id + ">"),
                new FollowUps.Said(
                        new FeedbackId(UUID.fromString(id)), null, "Lời thêm", List.of(), Channel.MAILBOX, null));
        conversations.remember(Channel.ZALO, "someone", new FeedbackId(UUID.fromString(id)));
        items.ended(item, "DECLINED", null, TWO_YEARS);
        assertThat(mvc.post()
                        .uri("/admin/retention/erasures")
                        .with(ADMIN)
                        .param("reference", item.get("reference").asString())
                        .param("reason", "Người gửi yêu cầu")
                        .param("wordsToo", "true"))
                .hasStatus(302);
        assertThat(items.everything()).doesNotContain("Lời thêm", "Chờ lâu");
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
}
