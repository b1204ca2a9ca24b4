package vn.langnghe.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** The pages, as text. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class PagesTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor ADMIN = as("admin", List.of(), "ADMIN");
    private static final RequestPostProcessor LEADER = as("leader", List.of(), "LEADER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Test
    void theWorklistShowsTheUnitsCasesInBothLanguages() {
        var item = RoutedItems.assigned("DKKD")
                .says("Hồ sơ bị trả lại", "chuồn chuồn kim")
                .sentTo(openCases);

        assertThat(page("/cases?q=chuon+chuon+kim", OFFICER, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("Hồ sơ cần xử lý", "Hồ sơ bị trả lại", "/cases/" + item.caseId())
                .doesNotContain("??", "style=\"", "onclick");
        assertThat(page("/cases", OFFICER, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Cases")
                .doesNotContain("??");
        assertThat(page("/cases?q=khongcogi", LEADER, "vi")).bodyText().contains("Không có hồ sơ nào ở đây");
    }

    @Test
    void anOfficerWorksACaseByForms() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/cases/" + item.caseId();

        assertThat(page(path, OFFICER, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("Nhận xử lý", "Vì sao đến đơn vị này", "đăng ký doanh nghiệp")
                .doesNotContain("??");
        assertThat(post(path + "/accept", "version=1")).hasStatus3xxRedirection();
        assertThat(post(path + "/resolve", "version=2&answer="))
                .hasStatus(400)
                .bodyText()
                .contains("Nội dung trả lời: ");
        assertThat(post(path + "/preview", "version=2&answer=Xin+chào&attachments=a1&attachments=b2"))
                .hasStatusOk()
                .bodyText()
                .contains("Người gửi sẽ đọc", "Xin chào", "chosen=a1,b2");
        assertThat(post(path + "/note", "version=1&text=cũ"))
                .hasStatus(412)
                .bodyText()
                .contains("cũ");
        assertThat(post(
                        path + "/resolve",
                        "version=2&answer=Đã+xong&outcome=SOLVED&commitment=Cấp+lại&commitmentDue=2027-01-15"))
                .hasStatus3xxRedirection();
        assertThat(page(path, OFFICER, "en"))
                .bodyText()
                .contains("Đã xong", "Cấp lại", "15/01/2027", "Answered")
                .doesNotContain("??");
    }

    @Test
    void whoSentFilesIsToldThatTheyCame() {
        var code = code();
        RoutedItems.assigned("DKKD").code(new TrackingCode(code).hash()).sentTo(openCases);

        assertThat(page("/track/" + code + "?received=2", OFFICER, "vi"))
                .bodyText()
                .contains("Đã nhận 2 tệp");
        for (var nothing : List.of("", "?received=<b>", "?received=999")) {
            assertThat(page("/track/" + code + nothing, OFFICER, "vi"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Đã nhận");
        }
    }

    @Test
    void thePreviewShowsWhatGoesAlong() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/cases/" + item.caseId();
        assertThat(post(path + "/accept", "version=1")).hasStatus3xxRedirection();

        assertThat(post(
                        path + "/preview",
                        "version=2&answer=Sẽ+cấp+lại+trước+ngày+15/12/2099.&attachments=" + "a".repeat(32)))
                .bodyText()
                .containsPattern("(?s)class=\"preview\".*15/12/2099.*Kèm 1 tệp.*</section>");
    }

    @Test
    void whatWasForwardedAndIsKnownToItsSenderCanStillBeOpened() {
        var code = code();
        var item =
                RoutedItems.assigned("DKKD").code(new TrackingCode(code).hash()).sentTo(openCases);
        assertThat(post("/cases/" + item.caseId() + "/forward", "version=1&to=SCT&reason=Thuộc+Sở+Công+Thương"))
                .hasStatus3xxRedirection();

        assertThat(page("/cases/" + item.caseId(), OFFICER, "vi"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/publish", "/reopen");
        assertThat(page("/track/" + code, OFFICER, "vi"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/reopen", "/rating", "/close");
        assertThat(mvc.post()
                        .uri("/api/cases/" + item.caseId() + "/publish")
                        .with(OFFICER)
                        .header("If-Match", "\"2\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"question\":\"Hỏi\",\"answer\":\"Đáp\"}"))
                .hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😡", "ﷺ", "a", "\u0301", "中", "𠀀"})
    void whateverSomebodyWritesTheCaseIsOpenedAndListed(String letter) {
        for (var many : List.of(41, 79, 81, 1_000, 20_000 / letter.length())) {
            var item =
                    RoutedItems.assigned("DKKD").says(null, letter.repeat(many)).sentTo(openCases);

            assertThat(page("/cases/" + item.caseId(), OFFICER, "vi")).hasStatusOk();
            assertThat(page("/cases?limit=200&sort=newest", OFFICER, "vi"))
                    .bodyText()
                    .contains(item.caseId());
        }
    }

    @Test
    void nobodyIsCalledUponWhoMayNotOpenTheCase() {
        var stranger = as("officer.elsewhere", List.of("NNS"), "OFFICER");
        page("/cases", stranger, "vi");
        var path = "/cases/" + RoutedItems.assigned("DKKD").sentTo(openCases).caseId();

        assertThat(post(path + "/note", "version=1&text=Nhờ+@officer.elsewhere+xem"))
                .hasStatus(400)
                .bodyText()
                .contains("officer.elsewhere không được mở hồ sơ này");
        assertThat(post(path + "/note", "version=1&text=Nhờ+@ai.do+xem")).hasStatus3xxRedirection();
    }

    @Test
    void theIntakeDeskDoesNotReadWhatStaffSayAmongThemselves() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/cases/" + item.caseId();
        post(path + "/note", "version=1&text=Chỉ+trong+phòng");
        var clerk = as("clerk", List.of("VPS"), "CLERK");

        assertThat(page(path, clerk, "vi")).hasStatusOk().bodyText().doesNotContain("Chỉ trong phòng", "??");
        assertThat(mvc.get().uri("/api" + path + "/timeline").with(clerk))
                .bodyText()
                .doesNotContain("Chỉ trong phòng");
        assertThat(mvc.get().uri("/api" + path + "/timeline").with(LEADER))
                .bodyText()
                .contains("Chỉ trong phòng");
    }

    @Test
    void filesAreOfferedToWhomTheirKeeperGivesThemAlone() {
        var triage = as("triage", List.of("VPS"), "TRIAGE");
        var path = "/cases/" + RoutedItems.assigned("DKKD").sentTo(openCases).caseId();

        assertThat(page(path, OFFICER, "vi")).bodyText().contains("#unit-files");
        assertThat(page(path, triage, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("note-form")
                .doesNotContain("#unit-files");
    }

    @Test
    void aTermSetByHandIsSaidToBeSo() {
        var item = RoutedItems.assigned("DKKD").kind("PETITION").sentTo(openCases);
        var path = "/cases/" + item.caseId();
        post(path + "/accept", "version=1");
        assertThat(post(path + "/extend", "version=2&reasonCode=COMPLEX&reason=Đã+thống+nhất&until=2099-12-30", LEADER))
                .hasStatus3xxRedirection();

        assertThat(page(path, OFFICER, "vi")).bodyText().contains("30/12/2099", "Đặt bằng tay lúc", "Vụ việc phức tạp");
        assertThat(mvc.get().uri("/api" + path + "/deadlines").with(OFFICER))
                .bodyJson()
                .extractingPath("$.items[?(@.stage=='resolution')].byHand.reasonCode")
                .asArray()
                .containsExactly("COMPLEX");
    }

    private static String code() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
    }

    private MvcTestResult says(String code, String act, String form) {
        return mvc.post()
                .uri("/track/" + code + "/" + act)
                .header("Accept-Language", "vi")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    @Test
    void theTimelineSaysToWhomWhyAndUntilWhen() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/cases/" + item.caseId();
        post(path + "/accept", "version=1");
        post(path + "/escalate", "version=2&reasonCode=DEADLOCK&reason=Hai+phòng+chưa+thống+nhất");
        post(path + "/transfer", "version=3&to=NNS&reasonCode=MISROUTED&reason=Dự+án+đầu+tư");

        assertThat(page(path, LEADER, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("DKKD → NNS · Phân công nhầm · Hạn ", "Các đơn vị chưa thống nhất")
                .doesNotContain("??");
        assertThat(page(path, LEADER, "en"))
                .bodyText()
                .contains("DKKD → NNS", " · Due ")
                .doesNotContain("??");
    }

    @Test
    void whatAnAnswerPromisesIsSuggestedFollowedAndSettled() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/cases/" + item.caseId();
        post(path + "/accept", "version=1");

        assertThat(post(path + "/preview", "version=2&answer=Phòng+sẽ+cấp+lại+trước+15/12/2099."))
                .bodyText()
                .contains("Câu trả lời có lời hẹn ngày 15/12/2099", "value=\"2099-12-15\"");
        post(
                path + "/resolve",
                "version=2&answer=Sẽ+cấp+lại&outcome=ANSWERED&commitment=Cấp+lại+giấy&commitmentDue=2099-12-15");
        assertThat(page("/commitments", OFFICER, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("Cấp lại giấy", "15/12/2099", "Đang theo dõi")
                .doesNotContain("??");
        assertThat(page("/commitments", as("officer.nns", List.of("NNS"), "OFFICER"), "vi"))
                .bodyText()
                .doesNotContain(item.caseId());
        assertThat(page(path, OFFICER, "en")).hasStatusOk().bodyText().doesNotContain("??");

        assertThat(post(path + "/settle-commitment", "version=4&settles=1&kept=true&text=Đã+cấp"))
                .hasStatus3xxRedirection();
        assertThat(page("/commitments?show=KEPT", LEADER, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Cấp lại giấy", "Đã cấp")
                .doesNotContain("??");
        assertThat(page("/commitments?show=NOPE", LEADER, "en")).hasStatus(400);
    }

    @Test
    void anAdviceToTheProvinceIsShownAsOpenUntilItsAnswerIsRecorded() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/cases/" + item.caseId();
        post(path + "/accept", "version=1");

        assertThat(page(path, OFFICER, "vi")).bodyText().doesNotContain("chưa có ý kiến trả lời", "Ghi ý kiến của");
        assertThat(post(path + "/advise-province", "version=2&text=Đề+nghị+tỉnh+hướng+dẫn"))
                .hasStatus3xxRedirection();
        assertThat(page(path, OFFICER, "vi"))
                .bodyText()
                .contains("Đã tham mưu UBND tỉnh lúc ", "chưa có ý kiến trả lời", path + "/record-province-answer")
                .doesNotContain("??", path + "/advise-province");
        assertThat(post(path + "/record-province-answer", "version=3&text="))
                .hasStatus(400)
                .bodyText()
                .contains("Nội dung: ");
        assertThat(post(path + "/record-province-answer", "version=3&text=Tỉnh+thống+nhất"))
                .hasStatus3xxRedirection();
        assertThat(page(path, OFFICER, "en"))
                .bodyText()
                .contains("The province answered", "Tỉnh thống nhất", path + "/advise-province")
                .doesNotContain("??", "has not answered yet");
    }

    @Test
    void aForwardedCaseHasASlipToPrint() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/cases/" + item.caseId();

        assertThat(page(path + "/slip", OFFICER, "vi")).hasStatus(404);
        assertThat(post(path + "/forward", "version=1&to=SCT&reasonCode=OTHER_COMPETENCE&reason=Thuộc+Sở+Công+Thương"))
                .hasStatus3xxRedirection();
        assertThat(page(path, OFFICER, "vi")).bodyText().contains(path + "/slip");
        assertThat(page(path + "/slip", OFFICER, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "PHIẾU CHUYỂN ĐƠN",
                        "2026-7K3M9Q",
                        "Thuộc Sở Công Thương",
                        ">Sở Tài chính<",
                        "UBND tỉnh Lạng Sơn",
                        "/PC-STC")
                .doesNotContain("??", ">Phòng Đăng ký kinh doanh<");
        assertThat(page(path + "/slip", as("officer.nns", List.of("NNS"), "OFFICER"), "vi"))
                .hasStatus(403);
    }

    @Test
    void aSenderFollowsAndSpeaks() {
        var code =
                UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
        RoutedItems.assigned("DKKD").code(new TrackingCode(code).hash()).sentTo(openCases);
        var page = "/track/" + new TrackingCode(code).printed();

        assertThat(mvc.get().uri("/track"))
                .hasStatusOk()
                .bodyText()
                .contains("Tra cứu")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/track?code=ln" + code.toLowerCase())).hasRedirectedUrl(page);
        assertThat(mvc.get().uri("/track?code={code}", "…")).hasStatusOk();
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("Đã giao", "Bổ sung thông tin")
                .doesNotContain("??", "officer.dkkd");
        assertThat(mvc.get().uri(page))
                .as("words are judged on their way, as files are")
                .bodyText()
                .contains("action=\"" + page + "/attachments\"")
                .containsPattern("name=\"rendered\" value=\"[0-9a-f-]{36}\"")
                .doesNotContain("action=\"" + page + "/information");
        assertThat(mvc.get().uri(page + "?received=0")).bodyText().contains("Đã nhận lời của quý vị");
        assertThat(post(page + "/rating", "stars=9")).hasStatus(400);
        assertThat(post(page + "/withdraw", "reason=Đã+xong")).hasRedirectedUrl(page);
        assertThat(mvc.get().uri("/track/LN-0000-0000-0000-0").header("Accept", "text/html"))
                .hasStatus(404)
                .bodyText()
                .contains("Không tìm thấy mã này");
    }

    @Test
    void whatTheSenderBroughtBeforeIsAskedOfTheRegisterOnDemand() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/cases/" + item.caseId();
        var earlier = "/register/" + item.feedbackId() + "/earlier";

        assertThat(page(path, OFFICER, "vi"))
                .bodyText()
                .contains("hx-get=\"" + earlier + "\"", "hx-select=\"#same-sender\"", "href=\"" + earlier + "\"");
        assertThat(page(path, as("triage", List.of("VPS"), "TRIAGE"), "vi"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(earlier);
    }

    @Test
    void theBellHangsOnEveryPageOfTheStaff() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var headOfOffice = as("head", List.of("DKKD"), "OFFICER", "ADMIN");
        for (var path : List.of(
                "/cases",
                "/cases/" + item.caseId(),
                "/cases/canned",
                "/cases/absence",
                "/commitments",
                "/subscriptions",
                "/answers/review",
                "/answers/texts",
                "/audit",
                "/admin/calendar",
                "/admin/deadlines")) {
            assertThat(page(path, headOfOffice, "vi"))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .containsOnlyOnce("data-bell")
                    .doesNotContain("??");
        }
        assertThat(page("/answers", headOfOffice, "vi")).bodyText().doesNotContain("data-bell");
        assertThat(page("/admin/calendar", ADMIN, "vi")).bodyText().doesNotContain("data-bell");
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
