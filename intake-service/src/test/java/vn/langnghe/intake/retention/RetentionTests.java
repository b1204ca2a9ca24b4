package vn.langnghe.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.intake.retention.KeptItems.TWO_YEARS;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.channel.mailbox.SetAside;
import vn.langnghe.intake.domain.Reference;

/** What the rules forget when its time is up. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({IntakeWithStore.class, KeptItems.class})
class RetentionTests {

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
    private SetAside aside;

    @BeforeEach
    void nothingThere() {
        items.empty();
    }

    @Test
    void whoWasPutAwayIsForgottenAfterAYearAndTheLineStays() {
        var item = items.registered();
        items.ended(item, "DECLINED", null, TWO_YEARS);
        sweep.sweep();
        assertThat(items.everything())
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
        items.ended(items.registered(), "CLOSED", null, TWO_YEARS);
        sweep.sweep();
        assertThat(book.erasures(10)).isEmpty();
    }

    @Test
    void nobodyIsForgottenWhileSomethingIsOpenOrHeldOrGoesOnElsewhere() {
        items.ended(items.registered(), "ACCEPTED", null, TWO_YEARS);
        items.ended(items.registered(), "MERGED", "nowhere-1", TWO_YEARS);
        var held = items.registered();
        items.ended(held, "DECLINED", null, TWO_YEARS);
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
        items.ended(items.registered(), "CLOSED", null, TWO_YEARS);
        sweep.sweep();
        assertThat(items.everything()).doesNotContain("Chờ lâu");
        assertThat(mvc.get().uri("/admin/retention").with(ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("QĐ 1/QĐ-STC");
    }

    @Test
    void whatNobodyPutHisNameToIsForgottenToo() {
        var item = items.registered(Map.of("content", "Chờ lâu", "anonymous", true));
        items.ended(item, "DECLINED", null, TWO_YEARS);
        sweep.sweep();
        assertThat(book.erasures(10)).as("no sender, and the words may stay").isEmpty();
        book.put(new RetentionRule(Category.FILED, 12, true, "QĐ 2/QĐ-STC", LocalDate.of(2025, 1, 1)), "admin");
        sweep.sweep();
        assertThat(items.everything())
                .doesNotContain("Chờ lâu")
                .contains(item.get("reference").asString());
        sweep.sweep();
        assertThat(book.erasures(10)).hasSize(1);
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
        var item = items.registered();
        var id = item.get("feedbackId").asString();
        book.put(new RetentionBook.Erasure(
                id, item.get("reference").asString(), "x", false, "admin", Instant.now(), 1, 1, null, null));
        sweep.sweep();
        assertThat(items.everything()).doesNotContain("Zq9Lan");
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
}
