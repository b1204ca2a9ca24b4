package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;

/** What somebody who works on an item learns of what its sender brought before. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class EarlierItemsTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");
    private static final RequestPostProcessor DKKD = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor NNS = as("officer.nns", List.of("NNS"), "OFFICER");
    private static final RequestPostProcessor INSPECTOR = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
    private static final Map<String, String> LAN =
            Map.of("name", "Dấu Tên Riêng", "phone", "0912345678", "email", "dau@congty.example");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ProgressBook book;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() {
        List.of("cases", "feedback", "submitters")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void theUnitSeesWhatItWasAndHowItWentButNotWhoseItIs() {
        var mine = given(registered("Lần đầu", LAN), "DKKD", "CLOSED", false, null);
        var theirs = given(registered("Lần hai", LAN), "NNS", "ACCEPTED", false, null);
        var now = given(registered("Lần này", LAN), "DKKD", "ASSIGNED", false, null);

        assertThat(earlier(now, DKKD))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"same-sender\"", "Lần đầu", "Đã đóng · DKKD", "Lần hai", "Đang xử lý · NNS")
                .contains("/cases/" + mine + "-1", today(), reference(mine), reference(theirs))
                .doesNotContain("/cases/" + theirs, "Lần này", "Dấu Tên", "0912345678", "912345678", "dau@", "??");
    }

    @Test
    void anyOfPhoneTaxCodeAndMailAddressTells() {
        registered("Cùng số", Map.of("phone", "+84 912 345 678"));
        registered("Cùng thư", Map.of("email", "Dau@congty.example"));
        registered("Người khác", Map.of("phone", "0987654321"));
        var now = given(registered("Lần này", LAN), "DKKD", "ASSIGNED", false, null);

        assertThat(earlier(now, DKKD))
                .bodyText()
                .contains("Cùng số", "Cùng thư", "Chưa giao đơn vị")
                .doesNotContain("Người khác");
    }

    @Test
    void whatIsSecretIsShownToInspectorsOnly() {
        given(registered("Chuyện kín", LAN), "TTS", "ACCEPTED", true, null);
        given(registered("Chuyện tố cáo", LAN), "DKKD", "ACCEPTED", false, "SUSPECTED_DENUNCIATION");
        registered("Chuyện bí mật", LAN, true);
        var now = given(registered("Lần này", LAN), "DKKD", "ASSIGNED", false, null);

        for (var reader : List.of(DKKD, CLERK, as("leader", List.of(), "LEADER"))) {
            assertThat(earlier(now, reader))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Không có ý kiến nào trước đây để hiển thị.")
                    .doesNotContain("Chuyện");
        }
        assertThat(earlier(now, INSPECTOR)).bodyText().contains("Chuyện kín", "Chuyện tố cáo", "Chuyện bí mật");
    }

    @Test
    void ofASecretItemNobodyButTheInspectorLearnsAnything() {
        registered("Lần đầu", LAN);
        var secret = given(registered("Lần này", LAN), "DKKD", "ASSIGNED", true, null);

        assertThat(earlier(secret, DKKD)).hasStatusOk().bodyText().doesNotContain("Lần đầu");
        assertThat(earlier(secret, CLERK)).hasStatusOk().bodyText().doesNotContain("Lần đầu");
        assertThat(earlier(secret, INSPECTOR)).bodyText().contains("Lần đầu");
    }

    @Test
    void whoMayNotReadTheItemIsRefused() {
        var now = given(registered("Lần này", LAN), "DKKD", "ASSIGNED", false, null);

        assertThat(earlier(now, NNS)).hasStatus(403);
        assertThat(earlier("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11", DKKD)).hasStatus(404);
        assertThat(mvc.get().uri("/register/" + now + "/earlier")).hasStatus(401);
    }

    @Test
    void theNewestTwentyAreEnoughAndWhatCameLaterIsNotEarlier() {
        for (int i = 1; i <= 21; i++) {
            registered("Lần thứ " + i + ".", LAN);
        }
        var now = given(registered("Lần này", LAN), "DKKD", "ASSIGNED", false, null);
        registered("Lần sau", LAN);

        assertThat(earlier(now, DKKD))
                .bodyText()
                .contains("Lần thứ 21.", "Lần thứ 2.")
                .doesNotContain("Lần thứ 1.", "Lần sau");
    }

    @Test
    void whoGaveNothingToKnowHimByHasNoEarlierItems() {
        registered("Vô danh một", Map.of());
        var now = given(registered("Vô danh hai", Map.of()), "DKKD", "ASSIGNED", false, null);

        assertThat(earlier(now, DKKD)).hasStatusOk().bodyText().doesNotContain("Vô danh một");
    }

    private MvcTestResult earlier(String feedbackId, RequestPostProcessor reader) {
        return mvc.get()
                .uri("/register/" + feedbackId + "/earlier")
                .with(reader)
                .header("Accept-Language", "vi")
                .header("Accept", "text/html")
                .exchange();
    }

    private String registered(String subject, Map<String, String> sender) {
        return registered(subject, sender, false);
    }

    private String registered(String subject, Map<String, String> sender, boolean confidential) {
        var body = new HashMap<String, Object>();
        body.put("subject", subject);
        body.put("content", "Chờ lâu");
        body.put("confidential", confidential);
        if (!sender.isEmpty()) {
            body.put("sender", sender);
        }
        var answer = mvc.post()
                .uri("/api/feedback")
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
        assertThat(answer).hasStatus(201);
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .get("feedbackId")
                .asString();
    }

    private String given(String feedbackId, String unit, String status, boolean restricted, String kind) {
        var one = new Progress(
                feedbackId + "-1", feedbackId, 1, status, unit, Set.of(), restricted, null, kind, null, null);
        book.write(Map.of(), List.of(one));
        return feedbackId;
    }

    private String reference(String feedbackId) {
        return mongo.getCollection("feedback")
                .find(new Document("_id", feedbackId))
                .first()
                .getString("reference");
    }

    private static String today() {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(Reference.ZONE));
    }
}
