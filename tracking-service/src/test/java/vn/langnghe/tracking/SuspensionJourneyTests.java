package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
import vn.langnghe.tracking.track.TrackingCode;

/** A complaint that is suspended, taken up again and ended, on paper and on the page. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class SuspensionJourneyTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor INSPECTOR = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

    private static final String PRINTED =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.parse(TODAY));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Test
    void theClockStandsAndItsPauseIsExplained() {
        var item = complaint();

        assertThat(act(item, "suspend", 2, decision("AWAITING_AUTHORITY")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("SUSPENDED");
        assertThat(mvc.get()
                        .uri("/api/cases/" + item.caseId() + "/deadlines")
                        .with(OFFICER)
                        .header("Accept-Language", "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("chờ kết quả giải quyết của cơ quan có thẩm quyền", "Đ11a.1", "complaint-suspension-sent");
        assertThat(page(item))
                .contains("Tạm đình chỉ", "15/QĐ-STC", "Tiếp tục giải quyết")
                .doesNotContain("??");
        assertThat(act(item, "resolve", 3, "{\"answer\":\"Xong\"}")).hasStatus(409);
        assertThat(act(item, "resume", 3, decision("GROUND_GONE")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.pauses[0].ground")
                .isEqualTo("AWAITING_AUTHORITY");
        assertThat(act(item, "terminate", 4, decision("COMPLAINT_WITHDRAWN")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("TERMINATED");
    }

    @Test
    void aWithdrawnComplaintWaitsForItsDecisionAndTheSenderReadsBoth() {
        var item = complaint();

        assertThat(mvc.post().uri("/track/" + code(item) + "/withdraw").param("reason", "Tôi không theo nữa"))
                .hasStatus3xxRedirection();

        assertThat(page(item))
                .contains("Người khiếu nại đã rút khiếu nại lúc", "Luật Khiếu nại, Đ10, Đ11a.2")
                .doesNotContain("??");
        assertThat(sendersPage(item))
                .contains("Người gửi đề nghị rút", "Theo luật, vụ việc chỉ kết thúc bằng một quyết định")
                .doesNotContain("/withdraw\"", "??");

        assertThat(act(item, "terminate", 3, decision("COMPLAINT_WITHDRAWN"))).hasStatusOk();

        assertThat(sendersPage(item))
                .contains("Đình chỉ giải quyết", "Quyết định số 15/QĐ-STC ngày " + PRINTED)
                .contains("người khiếu nại rút toàn bộ khiếu nại", "Đ11a.2 a")
                .doesNotContain("??");
    }

    @Test
    void theSenderReadsEachDecisionAndHowTheTermMoved() {
        var item = complaint();
        assertThat(act(item, "suspend", 2, decision("AWAITING_AUTHORITY"))).hasStatusOk();

        assertThat(sendersPage(item))
                .contains("Quyết định số 15/QĐ-STC ngày " + PRINTED)
                .contains("chờ kết quả giải quyết của cơ quan có thẩm quyền")
                .contains("Ngày trả lời chuyển từ");
        assertThat(mvc.get().uri("/api/track/" + code(item)))
                .bodyJson()
                .extractingPath("$.cases[0].timeline[-1].decision.number")
                .isEqualTo("15/QĐ-STC");
    }

    @Test
    void everyFieldOfADecisionIsAskedFor() {
        assertThat(act(complaint(), "suspend", 2, "{\"decision\":\"số mười lăm\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("decision", "decidedOn", "reasonCode", "reason");
        assertThat(act(complaint(), "suspend", 2, decision("AWAITING_ASSESSMENT")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("NO_SUCH_GROUND");
    }

    @Test
    void thePageOffersEveryGroundThatMayBeGiven() {
        assertThat(page(complaint()))
                .contains("value=\"MISSING_DOCUMENTS\"", "value=\"OBSTACLE\"", "value=\"COMPLAINT_WITHDRAWN\"")
                .contains("value=\"MISROUTED\"", "value=\"OTHER_COMPETENCE\"", "value=\"DEADLOCK\"")
                .doesNotContain("value=\"AWAITING_ASSESSMENT\"", "??");
    }

    @Test
    void aSuspendedDenunciationOwesALetterUntilSomebodyRecordsIt() {
        var item = RoutedItems.assigned("TTS").kind("DENUNCIATION").restricted();
        item.code(TrackingCode.typed(code(item)).hash()).sentTo(openCases);
        assertThat(act(item, "accept", 1, "{}", INSPECTOR)).hasStatusOk();
        assertThat(act(item, "suspend", 2, decision("AWAITING_ASSESSMENT"), INSPECTOR))
                .hasStatusOk();

        assertThat(page(item, INSPECTOR))
                .contains("Chờ gửi văn bản", "Luật Tố cáo 25/2018/QH14, Đ34.4")
                .contains("Ghi đã gửi văn bản thông báo", "Để không lộ người tố cáo", "name=\"sentOn\"")
                .doesNotContain("??");
        assertThat(act(item, "record-notice", 3, "{\"text\":\"Thư bảo đảm\"}", INSPECTOR))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("sentOn");
        assertThat(act(item, "record-notice", 3, sentOn("2199-01-01"), INSPECTOR))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("SENT_OUT_OF_TIME");

        assertThat(post(item, "record-notice", "version=3&sentOn=" + TODAY + "&text=Thư+bảo+đảm"))
                .hasStatus3xxRedirection();
        assertThat(page(item, INSPECTOR)).contains("Chờ gửi văn bản", "báo người bị tố cáo việc thụ lý");
        assertThat(post(item, "record-notice", "version=4&to=DENOUNCED&sentOn=" + TODAY))
                .hasStatus3xxRedirection();

        assertThat(page(item, INSPECTOR))
                .contains("Đã gửi văn bản thông báo", "Gửi ngày " + PRINTED, "Thư bảo đảm")
                .doesNotContain("Chờ gửi văn bản", "??");
        assertThat(sendersPage(item)).doesNotContain("Gửi ngày", "Đã gửi văn bản", "Thư bảo đảm", "??");
    }

    private static String sentOn(String day) {
        return "{\"sentOn\":\"" + day + "\"}";
    }

    private MvcTestResult post(RoutedItems item, String action, String form) {
        return mvc.post()
                .uri("/cases/" + item.caseId() + "/" + action)
                .with(INSPECTOR)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private RoutedItems complaint() {
        var item = RoutedItems.assigned("DKKD").kind("COMPLAINT");
        item.code(TrackingCode.typed(code(item)).hash()).sentTo(openCases);
        assertThat(act(item, "accept", 1, "{}")).hasStatusOk();
        return item;
    }

    private static String code(RoutedItems item) {
        return "LN-" + item.caseId().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
    }

    private static String decision(String ground) {
        return """
                {"decision":"15/QĐ-STC","decidedOn":"%s","reasonCode":"%s","reason":"Chờ kết luận"}""".formatted(TODAY, ground);
    }

    private String page(RoutedItems item) {
        return page(item, OFFICER);
    }

    private String page(RoutedItems item, RequestPostProcessor who) {
        return words(mvc.get().uri("/cases/" + item.caseId()).with(who));
    }

    private String sendersPage(RoutedItems item) {
        return words(mvc.get().uri("/track/" + code(item)));
    }

    private static String words(MockMvcTester.MockMvcRequestBuilder request) {
        var answer = request.header("Accept-Language", "vi").exchange();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult act(RoutedItems item, String action, int version, String body) {
        return act(item, action, version, body, OFFICER);
    }

    private MvcTestResult act(RoutedItems item, String action, int version, String body, RequestPostProcessor who) {
        return mvc.post()
                .uri("/api/cases/" + item.caseId() + "/" + action)
                .with(who)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
