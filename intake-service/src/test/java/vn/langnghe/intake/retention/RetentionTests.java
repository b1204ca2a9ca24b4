package vn.langnghe.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.intake.retention.KeptItems.TWO_YEARS;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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
        var nextMonth = LocalDate.now(Reference.ZONE).plusDays(31);
        assertThat(rule("HANDLED", "132", nextMonth)).hasStatus(302);
        assertThat(mvc.get().uri("/admin/retention").with(ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("QĐ 1/QĐ-STC");

        items.ended(items.registered(), "CLOSED", null, TWO_YEARS);
        var yesterday = LocalDate.now(Reference.ZONE).minusDays(1);
        book.put(new RetentionRule(Category.HANDLED, 6, true, "QĐ 1/QĐ-STC", yesterday), "admin");
        sweep.sweep();
        assertThat(items.everything()).doesNotContain("Chờ lâu");
    }

    /** Else one person could have all denunciations forgotten tonight. */
    @Test
    void noRuleForgetsSoonerThanTheLawOrBeforeOthersCouldSeeIt() {
        var today = LocalDate.now(Reference.ZONE);
        assertThat(rule("DENUNCIATION", "1", today.plusDays(31)))
                .hasStatus(400)
                .bodyText()
                .contains("240");
        assertThat(rule("DENUNCIATION", "240", today)).hasStatus(400).bodyText().contains("30");
        assertThat(book.rules()).isEqualTo(RetentionRules.with(List.of()));
    }

    @Test
    void anEarlierRuleOfTheSameDayStaysOnRecord() {
        var day = LocalDate.now(Reference.ZONE).plusDays(40);
        book.put(new RetentionRule(Category.FILED, 24, true, "QĐ 1", day), "admin");
        book.put(new RetentionRule(Category.FILED, 36, true, "QĐ 2", day), "admin");
        assertThat(book.rules().inForce(Category.FILED, day))
                .hasValueSatisfying(rule -> assertThat(rule.months()).isEqualTo(36));
        assertThat(mongo.getCollection("retention_rules").countDocuments()).isEqualTo(2);
    }

    private MvcTestResult rule(String category, String months, LocalDate from) {
        return mvc.post()
                .uri("/admin/retention/rules")
                .with(ADMIN)
                .param("category", category)
                .param("months", months)
                .param("wordsToo", "true")
                .param("basis", "QĐ 1/QĐ-STC")
                .param("from", from.toString())
                .exchange();
    }

    @Test
    void whoLetsGoOfAHoldSaysWhyAndIsOnRecord() {
        var held = items.registered();
        var id = held.get("feedbackId").asString();
        book.hold(
                new RetentionBook.Hold(id, held.get("reference").asString(), "Tòa án yêu cầu", "admin", Instant.now()));
        assertThat(mvc.post().uri("/admin/retention/holds/release").with(ADMIN).param("feedbackId", id))
                .hasStatus(400);
        assertThat(book.hold(id)).isPresent();
        assertThat(mvc.post()
                        .uri("/admin/retention/holds/release")
                        .with(ADMIN)
                        .param("feedbackId", id)
                        .param("reason", "Tòa án đã xét xử"))
                .hasStatus(302);
        assertThat(book.hold(id)).isEmpty();
        assertThat(mvc.get().uri("/admin/retention").with(ADMIN))
                .bodyText()
                .contains("Tòa án yêu cầu", "Tòa án đã xét xử");
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
