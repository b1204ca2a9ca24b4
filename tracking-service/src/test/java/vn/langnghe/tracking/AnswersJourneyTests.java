package vn.langnghe.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.tracking.track.TrackingCode;

/** Answers for everybody: published, found, looked at again, taken down. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class AnswersJourneyTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor ADMIN = as("admin", List.of(), "ADMIN");
    private static final RequestPostProcessor PLAYER = as("admin", List.of("DKKD"), "OFFICER", "ADMIN");
    private static final String ASKED =
            "Tôi là Nguyễn Văn An, số 0912345678, hỏi lệ phí cấp lại giấy chứng nhận kẽm gai";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Test
    void aPublishedAnswerIsFoundByEverybodyWithoutItsSender() {
        var item = RoutedItems.assigned("DKKD").says("Hỏi", ASKED).sentTo(openCases);
        var path = "/cases/" + item.caseId();
        post(path + "/accept", "version=1");
        post(path + "/resolve", "version=2&answer=Không+thu+lệ+phí.");

        var words = "&question=" + ASKED + "&answer=Không+thu+lệ+phí.";
        assertThat(post(path + "/publish", "version=3&consent=true&reason=Qua+điện+thoại"))
                .hasStatus(400)
                .bodyText()
                .contains("Xin sửa các mục sau");
        assertThat(post(path + "/publish", "version=3" + words))
                .hasStatus(409)
                .bodyText()
                .contains("Người gửi chưa đồng ý công khai");
        assertThat(page(path, OFFICER, "vi")).bodyText().contains("Tôi là […]", "Luật Khiếu nại 02/2011/QH13");
        assertThat(post(
                        path + "/publish",
                        "version=3&consent=true&reason=Qua+điện+thoại&basis=ND_168_2025&basis=KH_202" + words))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/api/answers?q=kem gai"))
                .hasStatusOk()
                .bodyText()
                .contains("lệ phí cấp lại", "Không thu lệ phí.")
                .doesNotContain("Nguyễn", "0912345678", item.feedbackId());
        assertThat(mvc.get().uri("/answers"))
                .hasStatusOk()
                .bodyText()
                .contains("Không thu lệ phí.")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/answers/feed.atom"))
                .hasStatusOk()
                .bodyText()
                .contains("<content>Không thu lệ phí.</content>", "http://www.w3.org/2005/Atom");
        assertThat(mvc.get().uri("/answers/feed.json"))
                .hasStatusOk()
                .bodyText()
                .contains("https://jsonfeed.org/version/1.1", "Không thu lệ phí.");
        assertThat(mvc.get().uri("/api/cases/" + item.caseId() + "/seal").with(OFFICER))
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(true);
        assertThat(mvc.get().uri("/api/cases/" + item.caseId() + "/deadlines").with(OFFICER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.stage=='resolution')].due")
                .asArray()
                .containsExactly("2026-12-07");
    }

    /** Played a while ago: what is published today rests on the text as it stands today. */
    @Test
    void aTextThatHasChangedTakesTheAnswerBackAndOneThatWillNotYet() {
        var item = RoutedItems.assigned("DKKD").synthetic().sentTo(openCases);
        var path = "/cases/" + item.caseId();
        play(item, "accept", 1, Map.of());
        play(item, "resolve", 2, Map.of("answer", "Không thu phí cua đồng."));
        play(
                item,
                "publish",
                3,
                Map.of(
                        "question",
                        "Phí cua đồng?",
                        "answer",
                        "Không thu phí cua đồng.",
                        "consent",
                        true,
                        "reason",
                        "Đồng ý qua điện thoại",
                        "basis",
                        List.of("ND_168_2025")));
        var title = "{\"title\":\"Nghị định 168/2025/NĐ-CP\",\"changedOn\":";
        assertThat(putText(OFFICER, title + "null}")).hasStatus(403);
        assertThat(putText(ADMIN, "{\"title\":\"\"}")).hasStatus(400);

        assertThat(putText(ADMIN, title + "\"" + LocalDate.now().plusYears(1) + "\"}"))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/answers?q=cua dong")).bodyText().contains("Không thu phí cua đồng.");
        assertThat(putText(ADMIN, title + "\"" + LocalDate.now().minusDays(1) + "\"}"))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/answers?q=cua dong"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Không thu phí cua đồng.");

        assertThat(page("/answers/review", OFFICER, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains(path)
                .doesNotContain("??");
        assertThat(page("/cases", OFFICER, "vi")).bodyText().contains("href=\"/answers/review\"");
        var stranger = as("officer.nns", List.of("NNS"), "OFFICER");
        assertThat(page("/answers/review", stranger, "vi")).bodyText().doesNotContain(path);
        assertThat(page("/cases", stranger, "vi")).bodyText().doesNotContain("href=\"/answers/review\"");
        assertThat(putText(ADMIN, title + "null}")).hasStatusOk();
        assertThat(mvc.get().uri("/api/answers?q=cua dong")).bodyText().contains("Không thu phí cua đồng.", "168/2025");
    }

    @Test
    void aTextIsEditedOnItsPage() {
        var texts = "/answers/texts";
        assertThat(page(texts, OFFICER, "vi")).hasStatus(403);
        assertThat(post(texts, "code=KH_1&title=x")).hasStatus(403);
        assertThat(page("/answers/review", ADMIN, "vi")).bodyText().contains("href=\"/answers/texts\"");
        assertThat(page(texts + "?edit=ND_168_2025", ADMIN, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"ND_168_2025\"", "Luật Khiếu nại 02/2011/QH13", "01/07/2026")
                .doesNotContain("??");
        assertThat(page(texts, ADMIN, "en")).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(page(texts + "?edit=NO_SUCH_TEXT", ADMIN, "vi")).hasStatus(404);
        assertThat(post(texts, "code=nd 1&title=&changedOn=%2B999999999-01-01", ADMIN))
                .hasStatus(400)
                .bodyText()
                .contains("Mã văn bản: ", "Tên văn bản: ", "Ngày thay đổi: ")
                .doesNotContain("??");

        assertThat(post(texts, "code=KH_1&title=Kế+hoạch+một&changedOn=2026-10-01", ADMIN))
                .hasStatus3xxRedirection();
        assertThat(page(texts, ADMIN, "vi")).bodyText().contains("Kế hoạch một", "01/10/2026");
    }

    @Test
    void whatTheUnitTakesDownIsGoneAtOnceAndWhyStaysAmongStaff() {
        var item = published("Lệ phí ốc vặn");
        var path = "/cases/" + item.caseId();
        assertThat(post(path + "/unpublish", "version=4"))
                .hasStatus(400)
                .bodyText()
                .contains("Xin sửa các mục sau");

        assertThat(post(path + "/unpublish", "version=4&reason=Còn+lộ+tên")).hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/api/answers?q=oc van"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Lệ phí ốc vặn");
        assertThat(page(path, OFFICER, "vi"))
                .bodyText()
                .contains("Còn lộ tên", path + "/publish")
                .doesNotContain(path + "/unpublish", "??");
        assertThat(mvc.get().uri("/api/cases/" + item.caseId() + "/seal").with(OFFICER))
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(true);
        assertThat(post(
                        path + "/publish",
                        "version=5&question=Lệ+phí+ốc+vặn&answer=Không&consent=true&reason=Qua+điện+thoại"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/api/answers?q=oc van")).bodyText().contains("Lệ phí ốc vặn");
    }

    @Test
    void whoeverNoLongerAgreesIsAskedAgain() {
        var code =
                UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
        var item = RoutedItems.assigned("DKKD")
                .says("Hỏi", "Lệ phí dây thừng?")
                .consenting()
                .code(new TrackingCode(code).hash())
                .sentTo(openCases);
        var path = "/cases/" + item.caseId();
        post(path + "/accept", "version=1");
        post(path + "/resolve", "version=2&answer=Không+thu.");
        var words = "&question=Lệ+phí+dây+thừng&answer=Không+thu.";
        assertThat(post(path + "/publish", "version=3" + words)).hasStatus3xxRedirection();
        assertThat(page("/track/" + code, OFFICER, "vi"))
                .bodyText()
                .contains("/unpublish")
                .doesNotContain("??");

        assertThat(mvc.post().uri("/track/" + code + "/unpublish").param("reason", "Tôi ngại"))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/api/answers?q=day thung")).bodyText().doesNotContain("dây thừng");
        assertThat(page("/track/" + code, OFFICER, "vi"))
                .bodyText()
                .contains("Tôi ngại")
                .doesNotContain("/unpublish");
        assertThat(post(path + "/publish", "version=5" + words))
                .hasStatus(409)
                .bodyText()
                .contains("Người gửi chưa đồng ý công khai");
    }

    @Test
    void anAnswerInDisputeIsNotShown() {
        var item = published("Lệ phí nón lá");
        assertThat(mvc.get().uri("/api/answers?q=non la")).bodyText().contains("Lệ phí nón lá");

        assertThat(post("/cases/" + item.caseId() + "/reopen", "version=4&reasonCode=NEW_FACTS&reason=Sai+mức+thu"))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/api/answers?q=non la"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Lệ phí nón lá");
    }

    private RoutedItems published(String question) {
        var item = RoutedItems.assigned("DKKD").says("Hỏi", question).sentTo(openCases);
        var path = "/cases/" + item.caseId();
        post(path + "/accept", "version=1");
        post(path + "/resolve", "version=2&answer=Không");
        assertThat(post(
                        path + "/publish",
                        "version=3&consent=true&reason=Qua+điện+thoại&answer=Không&question=" + question))
                .hasStatus3xxRedirection();
        return item;
    }

    private void play(RoutedItems item, String action, int version, Map<String, Object> body) {
        assertThat(mvc.post()
                        .uri("/api/cases/" + item.caseId() + "/" + action)
                        .with(PLAYER)
                        .header("If-Match", "\"" + version + "\"")
                        .header("X-Synthetic-Time", item.registeredAt().plusSeconds(60L * version))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new JsonMapper().writeValueAsString(body)))
                .hasStatusOk();
    }

    private MvcTestResult putText(RequestPostProcessor caller, String body) {
        return mvc.put()
                .uri("/api/answers/texts/ND_168_2025")
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult page(String uri, RequestPostProcessor caller, String language) {
        return mvc.get()
                .uri(uri)
                .with(caller)
                .header("Accept-Language", language)
                .header("Accept", "text/html")
                .exchange();
    }

    private MvcTestResult post(String uri, String form) {
        return post(uri, form, OFFICER);
    }

    private MvcTestResult post(String uri, String form, RequestPostProcessor caller) {
        return mvc.post()
                .uri(uri)
                .with(caller)
                .header("Accept", "text/html")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }
}
