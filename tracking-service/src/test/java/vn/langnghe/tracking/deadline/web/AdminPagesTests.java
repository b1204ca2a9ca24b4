package vn.langnghe.tracking.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.tracking.deadline.ReferenceWithoutStore;
import vn.langnghe.tracking.form.FormDialect;

@WebMvcTest({DeadlinePages.class, RulePages.class, CalendarPages.class, GroundPages.class})
@Import({ReferenceWithoutStore.class, Explainer.class, FormDialect.class})
class AdminPagesTests {

    @SpringBootApplication
    static class Application {}

    @Autowired
    MockMvcTester mvc;

    @Test
    void theRulesAreListedWithTheirBasis() {
        assertThat(page("/admin/deadlines?of=COMPLAINT"))
                .hasStatusOk()
                .bodyText()
                .contains("Luật Khiếu nại 02/2011/QH13, Đ28", "NĐ 155/2026/NĐ-CP, Đ10", "01/07/2026", "Phức tạp")
                .doesNotContain("Luật Tố cáo 25/2018/QH14, Đ30", "??");
    }

    @Test
    void theFormWorksOutAnyDeadline() {
        assertThat(page(
                        "/admin/deadlines?kind=COMPLAINT&stage=acceptance&start=2026-07-01T08:00&instance=1&extensions=0"
                                + "&channel=&notice=&pauseFrom=&pauseTo=&pauseFrom=&pauseTo="))
                .hasStatusOk()
                .bodyText()
                .contains("10/07/2026", "không tính 2 ngày (cuối tuần)")
                .doesNotContain("??");
    }

    @Test
    void aMistakeInTheFormIsShownBesideIt() {
        assertThat(page("/admin/deadlines?kind=COMPLAINT&stage=resolution&start=2026-07-06T08:00&extensions=1"))
                .hasStatusOk()
                .bodyText()
                .contains("Số lần đã gia hạn: ", "pháp luật không cho gia hạn", "id=\"extensions-fault\"");
        assertThat(page("/admin/deadlines?kind=COMPLAINT&stage=ceiling&start=2026-06-01T08:00"))
                .bodyText()
                .contains("Không có quy định nào đang có hiệu lực");
    }

    @Test
    void englishSpeakersAreUnderstood() {
        assertThat(mvc.get()
                        .uri("/admin/deadlines?kind=REFLECTION&stage=reply&start=2026-07-06T08:00")
                        .with(as("officer.dkkd", "OFFICER"))
                        .header("Accept-Language", "en")
                        .exchange())
                .bodyText()
                .contains("Working calendar", "Due by the end of Monday 20/07/2026.")
                .doesNotContain("??");
    }

    @Test
    void aRuleCanBeChangedFromADayOn() {
        assertThat(post("/admin/deadlines/rules/local-acknowledgement")
                        .param("version", "0")
                        .param("effectiveFrom", "2027-01-01")
                        .param("days", "2")
                        .param("unit", "working")
                        .param("basis", "Quyết định 01/QĐ-STC")
                        .param("mark", "local")
                        .param("note", "thử")
                        .exchange())
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/admin/deadlines?moved=0");
        assertThat(page("/admin/deadlines?moved=0")).bodyText().contains("Đã lưu. Không hạn nào");
        assertThat(page("/admin/calendar?year=2027&moved=3")).bodyText().contains("Đã lưu. Hạn của 3 việc");
        assertThat(page("/admin/deadlines?kind=REFLECTION&stage=acknowledgement&start=2026-12-30T08:00"))
                .bodyText()
                .contains("31/12/2026");
        assertThat(page("/admin/deadlines?kind=REFLECTION&stage=acknowledgement&start=2027-01-04T08:00"))
                .bodyText()
                .contains("06/01/2027", "Quyết định 01/QĐ-STC", "thử");
    }

    @Test
    void whatAChangeWouldMoveIsShownFirst() {
        assertThat(post("/admin/deadlines/rules/local-status")
                        .param("preview", "true")
                        .param("effectiveFrom", "2024-01-01")
                        .param("days", "6")
                        .param("unit", "calendar")
                        .param("basis", "x")
                        .param("mark", "local")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Không việc nào đang mở bị đổi hạn")
                .doesNotContain("??");
        assertThat(page("/admin/deadlines")).bodyText().contains("7 ngày").doesNotContain(">6 ngày<");
    }

    @Test
    void thePreviewOfAYearKeepsWhyItIsChanged() {
        assertThat(post("/admin/calendar/2027")
                        .param("preview", "true")
                        .param("status", "provisional")
                        .param("source", "Dự kiến")
                        .param("note", "Theo công văn 12")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Theo công văn 12\"");
    }

    @Test
    void thePreviewOfAYearDrawsTheMonthsAsTheyWereTyped() {
        var tried = post("/admin/calendar/2027")
                .param("preview", "true")
                .param("status", "provisional")
                .param("source", "Dự kiến")
                .param("offDate", "2027-03-10")
                .param("offDay", "OTHER")
                .exchange();

        assertThat(states(tried, LocalDate.of(2027, 3, 10), LocalDate.of(2027, 9, 2)))
                .containsExactly("off", "working");
        assertThat(states(page("/admin/calendar?year=2027"), LocalDate.of(2027, 3, 10), LocalDate.of(2027, 9, 2)))
                .containsExactly("working", "off");
    }

    @SuppressWarnings("unchecked")
    private static List<String> states(MvcTestResult page, LocalDate... days) {
        var shown =
                Objects.requireNonNull(page.getMvcResult().getModelAndView()).getModel();
        var all = ((List<Month>) shown.get("months"))
                .stream()
                        .flatMap(month -> month.weeks().stream())
                        .flatMap(List::stream)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toMap(Month.Day::date, Month.Day::state));
        return Stream.of(days).map(all::get).toList();
    }

    @Test
    void aFaultyRuleComesBackWithItsFault() {
        assertThat(post("/admin/deadlines/rules/local-triage")
                        .param("effectiveFrom", "2024-01-01")
                        .param("days", "-3")
                        .param("unit", "working")
                        .param("basis", "x")
                        .param("mark", "local")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("phải từ 1 đến", "id=\"days-fault\"");
    }

    @Test
    void groundsAreListedAndChangedFromADayOn() {
        assertThat(page("/admin/deadlines/grounds"))
                .hasStatusOk()
                .bodyText()
                .contains("MISSING_DOCUMENTS", "thiếu giấy tờ", "Tạm đình chỉ", "Luật Tố cáo 25/2018/QH14, Đ34.1 a")
                .doesNotContain("??", "grounds/new");
        assertThat(mvc.get()
                        .uri("/admin/deadlines/grounds/MISSING_DOCUMENTS/2024-01-01")
                        .with(as("admin", "ADMIN"))
                        .accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2024-01-01\"", "thiếu giấy tờ")
                .doesNotContain("??");

        assertThat(post("/admin/deadlines/grounds/MISSING_DOCUMENTS/2024-01-01")
                        .param("version", "0")
                        .param("vi", "còn thiếu hồ sơ")
                        .param("en", "papers are missing")
                        .param("basis", "Quyết định 02/QĐ-STC")
                        .param("mark", "LOCAL")
                        .param("effectiveFrom", "2027-01-01")
                        .param("effectiveTo", "")
                        .param("note", "đổi lời")
                        .exchange())
                .hasRedirectedUrl("/admin/deadlines/grounds?saved=true");
        assertThat(page("/admin/deadlines/grounds?saved=true")).bodyText().contains(">Đã lưu.<");

        assertThat(page("/admin/deadlines/grounds"))
                .bodyText()
                .contains(
                        "01/01/2024", "31/12/2026", "01/01/2027", "còn thiếu hồ sơ", "Quyết định 02/QĐ-STC", "đổi lời");
    }

    @Test
    void aNewGroundThatCannotBeReadComesBackWithItsFault() {
        assertThat(mvc.get()
                        .uri("/admin/deadlines/grounds/new")
                        .with(as("admin", "ADMIN"))
                        .accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(post("/admin/deadlines/grounds/new")
                        .param("code", "lời nói")
                        .param("act", "SUSPENSION")
                        .param("kinds", "COMPLAINT")
                        .param("vi", "lời văn vừa gõ")
                        .param("effectiveFrom", "2027-01-01")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Mã: không đúng dạng", "Lời văn tiếng Anh: không được để trống", "id=\"en-fault\"")
                .contains("value=\"lời văn vừa gõ\"");
    }

    @Test
    void theYearIsShownDayByDay() {
        assertThat(page("/admin/calendar?year=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("Lịch làm việc 2026", "Ngày Văn hóa Việt Nam 24/11", "ngày làm bù", "Tháng 12/2026")
                .doesNotContain("??", "Tự tính");
        assertThat(page("/admin/calendar?year=2031")).bodyText().contains("Tự tính");
    }

    @Test
    void aYearlyDecisionIsTakenOver() {
        assertThat(post("/admin/calendar/2028")
                        .param("version", "0")
                        .param("status", "decided")
                        .param("source", "Thông báo nghỉ 2028")
                        .param("offDate", "2028-01-26", "")
                        .param("offDay", "TET", "TET")
                        .param("madeDate", "")
                        .param("madeInstead", "")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(page("/admin/calendar?year=2028")).bodyText().contains("Thông báo nghỉ 2028", "Đã có quyết định");
    }

    @Test
    void aFaultyYearComesBackWithItsFault() {
        assertThat(post("/admin/calendar/2029")
                        .param("status", "decided")
                        .param("source", "x")
                        .param("offDate", "2028-12-31")
                        .param("offDay", "TET")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("không thuộc năm 2029", "id=\"off0-fault\"")
                .doesNotContain("id=\"off1-fault\"");
    }

    @Test
    void theFaultyRowOfAYearIsMarkedAndNoOther() {
        assertThat(post("/admin/calendar/2029")
                        .param("status", "decided")
                        .param("source", "x")
                        .param("offDate", "2029-01-01", "31/2")
                        .param("offDay", "NEW_YEAR", "TET")
                        .param("madeDate", "2029-01-06")
                        .param("madeInstead", "")
                        .exchange())
                .bodyText()
                .contains("id=\"off1-fault\"", "id=\"instead0-fault\"")
                .doesNotContain("id=\"off0-fault\"", "id=\"made0-fault\"");
    }

    @Test
    void onlyTheAdministratorMayChange() {
        assertThat(page("/admin/deadlines")).bodyText().doesNotContain("/admin/deadlines/rules/");
        assertThat(page("/admin/deadlines/rules/local-triage")).hasStatus(403);
        assertThat(page("/admin/deadlines/grounds/new")).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/calendar/2028")
                        .with(as("leader", "LEADER"))
                        .exchange())
                .hasStatus(403);
    }

    private MvcTestResult page(String uri) {
        return mvc.get()
                .uri(uri)
                .with(as("officer.dkkd", "OFFICER"))
                .accept(MediaType.TEXT_HTML)
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String uri) {
        return mvc.post().uri(uri).with(as("admin", "ADMIN")).accept(MediaType.TEXT_HTML);
    }
}
