package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.testing.SignedIn;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.engine.ReportEngine;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Stored.class, TestChannelBinderConfiguration.class})
class PeriodicPagesTests {

    private static final RequestPostProcessor LEADER = SignedIn.as("leader", "LEADER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportEngine engine;

    @BeforeEach
    void nothing() {
        engine.clear();
    }

    @Test
    void theYearListsEveryReportWithItsCutOffAndItsDay() {
        assertThat(mvc.get().uri("/api/reports/periodic?year=2025").with(LEADER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items.length()", n -> n.assertThat().isEqualTo(21))
                .hasPathSatisfying(
                        "$.items[?(@.period=='2025-PLAN')].to",
                        day -> day.assertThat().asArray().containsExactly("2025-12-14"))
                .hasPathSatisfying(
                        "$.items[?(@.period=='2025-PLAN')].dueOn",
                        day -> day.assertThat().asArray().containsExactly("2025-12-19"))
                .hasPathSatisfying(
                        "$.items[?(@.period=='2025-PLAN')].state",
                        state -> state.assertThat().asArray().containsExactly("LATE"));
        assertThat(mvc.get().uri("/api/reports/periodic?year=1066").with(LEADER))
                .hasStatus(400);
        for (var language : List.of("vi", "en")) {
            assertThat(mvc.get()
                            .uri("/reports/periodic?year=2025&lang=" + language)
                            .with(LEADER))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2025-Q3")
                    .doesNotContain("??", " style=");
        }
    }

    @Test
    void cutOffsAreSetFromADayOnAndPrintedOnTheReportTheyMade() {
        assertThat(mvc.put()
                        .uri("/api/reports/periodic/schedule")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(cutOffs("2071-01-01", "20", "Công văn 12/STC-VP")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.changedBy", by -> by.assertThat().isEqualTo("leader"));
        assertThat(mvc.post()
                        .uri("/reports/periodic/schedule")
                        .with(LEADER)
                        .param("from", "2072-01-01")
                        .param("month", "1")
                        .param("quarter", "1")
                        .param("halfYear", "1")
                        .param("nineMonths", "1")
                        .param("year", "1")
                        .param("planYear", "1")
                        .param("basis", "Theo <b>tháng</b> dương lịch"))
                .hasStatus(303);

        assertThat(mvc.get().uri("/api/reports/periodic?year=2071").with(LEADER))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[?(@.period=='2071-02')].to",
                        day -> day.assertThat().asArray().containsExactly("2071-02-19"));
        for (var language : List.of("vi", "en")) {
            assertThat(mvc.get()
                            .uri("/reports/periodic/schedule?lang=" + language)
                            .with(LEADER))
                    .hasStatusOk()
                    .bodyText()
                    .contains("09/2019/NĐ-CP", "Công văn 12/STC-VP", "Theo &lt;b&gt;tháng")
                    .doesNotContain("??", " style=", "onclick=");
            assertThat(mvc.get()
                            .uri("/reports/periodic/2071-02?lang=" + language)
                            .with(LEADER))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Công văn 12/STC-VP", language.equals("vi") ? "từ ngày 20 hằng tháng" : "on day 20 of")
                    .doesNotContain("??");
        }
        assertThat(mvc.get().uri("/reports/periodic").with(LEADER)).bodyText().contains("/reports/periodic/schedule");
    }

    @Test
    void theDayAReportIsDueIsSetWithItsCutOffAndBothAreTakenBack() {
        assertThat(mvc.post()
                        .uri("/reports/periodic/schedule")
                        .with(LEADER)
                        .param("from", "2081-01-01")
                        .param("month", "20")
                        .param("quarter", "20")
                        .param("halfYear", "20")
                        .param("nineMonths", "20")
                        .param("year", "20")
                        .param("planYear", "20")
                        .param("due.month", "9")
                        .param("due.quarter", "")
                        .param("draft.month", "2")
                        .param("basis", "Công văn 81"))
                .hasStatus(303);
        assertThat(due("2081-02")).isEqualTo("2081-02-28");
        assertThat(due("2081-Q1")).isEqualTo("2081-03-24");

        assertThat(mvc.post()
                        .uri("/reports/periodic/schedule/taken-back")
                        .with(LEADER)
                        .param("from", "2081-01-01"))
                .hasStatus(303);
        assertThat(due("2081-02")).isNotEqualTo("2081-02-28");
        assertThat(mvc.delete().uri("/api/reports/periodic/schedule/2081-01-01").with(LEADER))
                .hasStatus(404);
    }

    private String due(String period) {
        var schedule =
                mvc.get().uri("/api/reports/periodic?year=2081").with(LEADER).exchange();
        return JsonMapper.shared()
                .readTree(schedule.getResponse().getContentAsByteArray())
                .path("items")
                .valueStream()
                .filter(due -> due.path("period").asString().equals(period))
                .findFirst()
                .orElseThrow()
                .path("dueOn")
                .asString();
    }

    @Test
    void everyFaultyCutOffIsNamedAndOfficersSetNone() {
        assertThat(mvc.put()
                        .uri("/api/reports/periodic/schedule")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(cutOffs("2073-01-01", "29", " ").replace("\"year\": 15", "\"year\": 0")))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> names.assertThat().asArray().containsExactlyInAnyOrder("month", "year", "basis"));
        assertThat(mvc.put()
                        .uri("/api/reports/periodic/schedule")
                        .with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(cutOffs("2073-01-01", "1", "Quy chế")))
                .hasStatus(403);
    }

    private static String cutOffs(String from, String month, String basis) {
        return """
                {"from": "%s", "month": %s, "quarter": 15, "halfYear": 15, "nineMonths": 15, "year": 15,
                 "planYear": 15, "basis": "%s"}
                """.formatted(from, month, basis);
    }

    @Test
    void thePlansOwnReportHasASectionForEachItem() {
        assertThat(mvc.get().uri("/api/reports/periodic/2025-PLAN").with(LEADER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.sections[*].number",
                        numbers -> numbers.assertThat().asArray().contains("PCI 1.1 a", "PCI 1.3 đ", "III.2"))
                .hasPathSatisfying(
                        "$.title", title -> title.assertThat().asString().contains("202/KH-SKHĐT", "2025"));
    }

    @Test
    void whatAPersonWroteIsInTheDraftTheLetterAndTheIssue() {
        var page = "/reports/periodic/2024-02";
        assertThat(mvc.post()
                        .uri(page + "/sections/III")
                        .with(LEADER)
                        .param("text", "Vướng mắc về đất đai tăng.\r\n\r\n<b>Đã báo cáo</b> UBND tỉnh."))
                .hasStatus(303);
        assertThat(mvc.get().uri(page + "?draft=true").with(LEADER))
                .hasStatusOk()
                .bodyText()
                .contains("Vướng mắc về đất đai tăng.", "&lt;b&gt;Đã báo cáo")
                .doesNotContain("??", " style=", "<b>Đã");
        assertThat(mvc.post().uri(page + "/issue").with(LEADER))
                .hasStatus(422)
                .bodyText()
                .contains("unconfirmed");
        var draft = mvc.get()
                .uri("/api/reports/periodic/2024-02?draft=true")
                .with(LEADER)
                .exchange()
                .getResponse();
        assertThat(mvc.post()
                        .uri(page + "/issue")
                        .with(LEADER)
                        .param("confirmed", "true")
                        .param("incomplete", "true")
                        .param("read", String.valueOf(draft.getHeader("ETag"))))
                .hasStatus(303);
        assertThat(mvc.get().uri(page + "?version=1").with(LEADER))
                .as("its files are those of the version shown")
                .bodyText()
                .contains("/api/reports/periodic/2024-02.docx?version=1\"", "2024-02.pdf?version=1\"");

        assertThat(mvc.get().uri("/api/reports/periodic/2024-02").with(LEADER))
                .bodyJson()
                .hasPathSatisfying("$.state", state -> state.assertThat().isEqualTo("ISSUED"))
                .hasPathSatisfying(
                        "$.sections[2].paragraphs[0]",
                        words -> words.assertThat().isEqualTo("Vướng mắc về đất đai tăng."))
                .hasPathSatisfying(
                        "$.sections[2].editedBy", by -> by.assertThat().isEqualTo("leader"));
        assertThat(mvc.put()
                        .uri("/api/reports/periodic/2024-02/sections/III")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"paragraphs\": []}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.sections[2].editedBy", by -> by.assertThat().isNull());
    }

    @Test
    void aDraftThatWaitsSaysOfWhenItIsAndMayBeMadeAnew() {
        assertThat(mvc.post().uri("/reports/periodic/2024-05/draft").with(LEADER))
                .hasStatus(303);
        for (var page : List.of("/reports/periodic?year=2024&lang=vi", "/reports/periodic/2024-05?lang=vi")) {
            assertThat(mvc.get().uri(page).with(LEADER))
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern("Dự thảo ngày \\d\\d/\\d\\d/20\\d\\d")
                    .doesNotContain("??", " style=");
        }
        assertThat(mvc.get().uri("/reports/periodic/2024-05?lang=vi").with(LEADER))
                .bodyText()
                .contains("Soạn lại theo số liệu hôm nay", "/reports/periodic/2024-05/draft");
        assertThat(mvc.post().uri("/api/reports/periodic/2024-05/draft").with(LEADER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.draftedAt", at -> at.assertThat().isNotNull());
        assertThat(mvc.post().uri("/api/reports/periodic/2099/draft").with(LEADER))
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri("/api/reports/periodic/2024-05/draft")
                        .with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .hasStatus(403);
    }

    @Test
    void titlesReadAsPeopleWriteThem() {
        assertThat(mvc.get()
                        .uri("/api/reports/periodic/2026-Q3?draft=true&lang=vi")
                        .with(LEADER))
                .bodyJson()
                .hasPathSatisfying(
                        "$.title", title -> title.assertThat().asString().endsWith("quý 3/2026"));
    }

    @Test
    void aSectionThatIsNotThereIsNotFound() {
        assertThat(mvc.put()
                        .uri("/api/reports/periodic/2024-02/sections/XL")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"paragraphs\": [\"a\"]}"))
                .hasStatus(404);
    }

    @Test
    void whetherEverythingAddsUpIsAPage() {
        assertThat(mvc.get().uri("/reports/reconciliation?lang=en").with(LEADER))
                .hasStatusOk()
                .bodyText()
                .contains("Items registered")
                .doesNotContain("??", " style=");
    }
}
