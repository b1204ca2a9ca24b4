package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import org.bson.Document;
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
import vn.langnghe.platform.testing.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class PagesTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");
    private static final RequestPostProcessor INSPECTOR = as("inspector", "INSPECTOR");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void emptyRegister() {
        mongo.getCollection("feedback").deleteMany(new Document());
    }

    @Test
    void theFrontPageSpeaksVietnameseFirstAndEnglishOnRequest() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Gửi phản ánh, kiến nghị", "action=\"/track\"");
        assertThat(mvc.get().uri("/?lang=en")).hasStatusOk().bodyText().contains("Send feedback");
    }

    @Test
    void theFrontPageShowsThoseWhoWorkHereTheWayToTheirDesk() {
        assertThat(mvc.get().uri("/").with(SignedIn.as("clerk", "CLERK")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/intake\"", "href=\"/register\"");
    }

    @Test
    void theFormWorksWithoutScriptAndAnswersWithACode() {
        assertThat(mvc.get().uri("/submit"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"content\"", "name=\"key\"")
                .doesNotContain("Dấu điện tử");
        assertThat(mvc.post()
                        .uri("/submit")
                        .param("content", "Chờ quá lâu")
                        .param("subject", "")
                        .param("sender.phone", "")
                        .param("sender.name", "Lan")
                        .param("senderType", "CITIZEN")
                        .param("key", "k-1"))
                .hasStatus(201)
                .bodyText()
                .containsPattern("LN(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]")
                .contains("data-copy", "data-print");
    }

    @Test
    void sentTwiceItCountsOnce() {
        for (int times = 0; times < 2; times++) {
            assertThat(mvc.post().uri("/submit").param("content", "Chờ quá lâu").param("key", "k-2"))
                    .hasStatus(201);
        }
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
    }

    @Test
    void aRefusedFormKeepsWhatWasWrittenAndSaysWhatIsWrong() {
        assertThat(mvc.post()
                        .uri("/submit")
                        .param("content", " ")
                        .param("subject", "Giữ lại <b>tôi</b>")
                        .param("sender.phone", "12"))
                .hasStatus(400)
                .bodyText()
                .contains("Giữ lại &lt;b&gt;tôi&lt;/b&gt;", "aria-invalid=\"true\"", "Số điện thoại chưa đúng")
                .doesNotContain("<b>tôi</b>");
    }

    @Test
    void theDeskIsForClerks() {
        assertThat(mvc.get().uri("/intake").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"desk\"", "kind.COMPLAINT");
        assertThat(mvc.get().uri("/intake").with(INSPECTOR)).hasStatus(403);
        assertThat(mvc.get().uri("/intake")).hasStatus(401);
    }

    @Test
    void aLoggedCallIsAnsweredWithTheCodeSpelledOut() {
        assertThat(mvc.post()
                        .uri("/intake")
                        .with(CLERK)
                        .param("channel", "LETTER")
                        .param("receivedLocal", "2026-11-20T08:00")
                        .param("content", "Chờ quá lâu")
                        .param("sender.phone", "0912 345 678"))
                .hasStatus(201)
                .bodyText()
                .contains("class=\"spelled\"", "data-key=\"n\"");
        var line = mongo.getCollection("feedback").find().first();
        assertThat(line).isNotNull().containsEntry("channel", "LETTER");
        assertThat(line.getDate("receivedAt").toInstant()).isEqualTo("2026-11-20T01:00:00Z");
    }

    @Test
    void theDeskKnowsWhatThisCallerSaidBefore() {
        mvc.post()
                .uri("/intake")
                .with(CLERK)
                .param("content", "Lần trước")
                .param("sender.phone", "0912345678")
                .exchange();
        assertThat(mvc.post().uri("/intake/earlier").with(CLERK).param("phone", "+84 912 345 678"))
                .hasStatusOk()
                .bodyText()
                .contains("Lần trước")
                .doesNotContain("<html");
        assertThat(mvc.post().uri("/intake/earlier").with(CLERK).param("phone", "0900000000"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Lần trước");
    }

    @Test
    void aCallerIsRecognisedByMailAddress() {
        mvc.post()
                .uri("/intake")
                .with(CLERK)
                .param("content", "Lần trước")
                .param("sender.email", "Lan@CongTy.example")
                .exchange();
        assertThat(mvc.post().uri("/intake/earlier").with(CLERK).param("phone", "lan@congty.example"))
                .hasStatusOk()
                .bodyText()
                .contains("Lần trước");
    }

    @Test
    void aCallerIsRecognisedByNameHoweverItIsWritten() {
        mvc.post()
                .uri("/intake")
                .with(CLERK)
                .param("content", "Lần trước")
                .param("sender.organisation", "Công ty Đá Mài")
                .exchange();
        assertThat(mvc.post().uri("/intake/earlier").with(CLERK).param("name", "cong ty da mai"))
                .hasStatusOk()
                .bodyText()
                .contains("Lần trước");
    }

    @Test
    void aDirectiveKeepsWhoIssuedItItsNumberAndDate() {
        assertThat(mvc.post()
                        .uri("/intake")
                        .with(CLERK)
                        .param("channel", "DIRECTIVE")
                        .param("content", "Rà soát thủ tục")
                        .param("source.name", "UBND tỉnh")
                        .param("source.number", "15/TB-UBND")
                        .param("source.date", "2026-11-19"))
                .hasStatus(201);
        var line = mongo.getCollection("feedback").find().first();
        assertThat(mvc.get().uri("/register/" + line.getString("_id")).with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("UBND tỉnh", "15/TB-UBND", "19/11/2026");
        assertThat(mvc.post().uri("/intake").with(CLERK).param("content", "Thư").param("source.date", "19/11"))
                .hasStatus(400)
                .bodyText()
                .contains("source-date-error");
        assertThat(mvc.post().uri("/submit").param("content", "Tôi").param("source.name", "UBND"))
                .hasStatus(400);
    }

    @Test
    void theRegisterListsFindsAndOpens() {
        mvc.post()
                .uri("/intake")
                .with(CLERK)
                .param("content", "Đất đai vướng mắc")
                .param("sender.name", "Lan Zq9")
                .exchange();
        assertThat(mvc.get().uri("/register").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đất đai vướng mắc");
        assertThat(mvc.post().uri("/register").with(CLERK).param("q", "dat dai"))
                .hasStatusOk()
                .bodyText()
                .contains("Đất đai");
        assertThat(mvc.post().uri("/register").with(CLERK).param("from", "x"))
                .hasStatus(400)
                .bodyText()
                .contains("2026-11-20");
        var line = mongo.getCollection("feedback").find().first();
        assertThat(line).isNotNull();
        var item = "/register/" + line.getString("_id");
        assertThat(mvc.get().uri(item).with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đất đai")
                .doesNotContain("Lan Zq9");
        assertThat(mvc.get().uri(item).with(CLERK))
                .bodyText()
                .contains("name=\"reason\"")
                .doesNotContain("name=\"member\"");
        assertThat(mvc.post().uri(item + "/submitter").with(CLERK))
                .hasStatus(400)
                .bodyText()
                .doesNotContain("Lan Zq9");
        assertThat(mvc.post().uri(item + "/submitter").with(CLERK).param("reason", "Gọi lại"))
                .hasStatusOk()
                .bodyText()
                .contains("Lan Zq9", "Gọi lại");
        assertThat(mvc.get().uri("/register/none").with(CLERK)).hasStatus(404);
    }
}
