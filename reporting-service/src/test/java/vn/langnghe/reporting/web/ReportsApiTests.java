package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.langnghe.platform.testing.SignedIn;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.ShippedCalendar;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Stored.class, TestChannelBinderConfiguration.class})
class ReportsApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportEngine engine;

    @BeforeEach
    void threeCases() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.clear();
        engine.put(List.of(
                Told.of(1, "2026-11-02T01:00:00Z").opened("DKKD", null).fact(office),
                Told.of(2, "2026-11-02T01:00:00Z").opened("DKKD", null).fact(office),
                Told.of(3, "2026-10-02T01:00:00Z").opened("NNS", null).fact(office)));
    }

    @Test
    void aLeaderReadsTheReportOfAllUnits() {
        assertThat(mvc.get()
                        .uri("/api/reports/time-cost?from=2026-01-01&to=2026-12-31&by=unit&lang=en")
                        .with(SignedIn.as("leader", "LEADER")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.rows[0].key", key -> key.assertThat().isEqualTo("DKKD"))
                .hasPathSatisfying("$.rows[0].received", n -> n.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.rows[0].firstAnswer.n", n -> n.assertThat().isEqualTo(0))
                .hasPathSatisfying("$.totals.received", n -> n.assertThat().isEqualTo(3))
                .hasPathSatisfying("$.asOf.events", n -> n.assertThat().isEqualTo(3))
                .hasPathSatisfying(
                        "$.definitions[0].label",
                        label -> label.assertThat().isEqualTo("internal proxy — not a PCI score"));
    }

    @Test
    void anOfficerSeesTheCasesOfTheirUnitOnly() {
        assertThat(mvc.get()
                        .uri("/api/reports/dynamism?from=2026-01-01&to=2026-12-31")
                        .with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.totals.received", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.scope[0]", unit -> unit.assertThat().isEqualTo("NNS"));
    }

    @Test
    void clerksAndStrangersAreTurnedAway() {
        assertThat(mvc.get().uri("/api/reports/time-cost").with(SignedIn.as("clerk", "CLERK")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/reports/time-cost")).hasStatus(401);
        assertThat(mvc.get()
                        .uri("/api/reports/reconciliation")
                        .with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .hasStatus(403);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "from=2026-12-01&to=2026-01-01, from",
        "from=1900-01-01&to=2026-01-01, from",
        "from=2026-01-01&to=9999-12-31, to",
        "from=yesterday, from",
        "from=2026-02-30, from",
        "by=colour, by",
        "'by=unit,unit', by",
        "'by=unit,kind,channel', by",
        "unti=DKKD, unti",
        "kind=NIX, kind",
        "channel=hotline, channel",
        "component=TIME, component",
        "senderType=FIRM, senderType",
        "month=2026-99, month",
        "quarter=2026-Q5, quarter",
        "year=26, year",
    })
    void everyFaultyParameterIsNamed(String parameters, String field) {
        assertThat(mvc.get().uri("/api/reports/time-cost?" + parameters).with(SignedIn.as("leader", "LEADER")))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> names.assertThat().asArray().contains(field));
    }

    @Test
    void theSameFiguresCarryTheSameTag() {
        var request = "/api/reports/time-cost?from=2026-01-01&to=2026-12-31";
        var tag = mvc.get()
                .uri(request)
                .with(SignedIn.as("leader", "LEADER"))
                .exchange()
                .getResponse()
                .getHeader("ETag");

        assertThat(mvc.get().uri(request).header("If-None-Match", tag).with(SignedIn.as("leader", "LEADER")))
                .hasStatus(304);
        engine.clear();
        assertThat(mvc.get().uri(request).header("If-None-Match", tag).with(SignedIn.as("leader", "LEADER")))
                .hasStatus(200);
    }

    @Test
    void anUnknownReportIsNotFound() {
        assertThat(mvc.get().uri("/api/reports/happiness").with(SignedIn.as("leader", "LEADER")))
                .hasStatus(404);
    }

    @Test
    void theCasesBehindACellAreListedPageByPage() {
        var first = mvc.get()
                .uri("/api/reports/cases?from=2026-01-01&to=2026-12-31&figure=open&limit=2")
                .with(SignedIn.as("leader", "LEADER"));
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items.length()", n -> n.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.nextCursor", cursor -> cursor.assertThat().isNotNull());
        assertThat(mvc.get()
                        .uri("/api/reports/cases?from=2026-01-01&to=2026-12-31&unit=NNS&figure=onTime")
                        .with(SignedIn.as("officer.dkkd", List.of("DKKD"), "OFFICER")))
                .bodyJson()
                .hasPathSatisfying("$.items.length()", n -> n.assertThat().isEqualTo(0));
        assertThat(mvc.get().uri("/api/reports/cases?figure=1)or(1=1&limit=5").with(SignedIn.as("leader", "LEADER")))
                .hasStatus(400);
    }

    @Test
    void thePageShowsTheFiguresInBothLanguagesWithoutInlineScriptOrStyle() {
        for (var language : List.of("vi", "en")) {
            assertThat(mvc.get()
                            .uri("/reports?from=2026-01-01&to=2026-12-31&lang=" + language)
                            .with(SignedIn.as("leader", "LEADER")))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "DKKD",
                            "id=\"report-data\"",
                            language.equals("vi") ? "Đang trễ ở đâu" : "Where are we late")
                    .doesNotContain(" style=", "onclick=", "??");
        }
    }

    @Test
    void aFileHoldsTheFiguresOfTheReport() {
        assertThat(mvc.get()
                        .uri("/api/reports/time-cost.csv?from=2026-01-01&to=2026-12-31&lang=en")
                        .with(SignedIn.as("leader", "LEADER")))
                .hasStatusOk()
                .bodyText()
                .contains("DKKD,DKKD,2,0,0,2,0,0,0,0", "TOTAL,Total,3,");
    }

    @Test
    void aTableTakenAloneTellsHowManyOfItsCasesAreSyntheticAndWhatItLeavesOut() throws Exception {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.put(List.of(Told.of(4, "2026-11-02T01:00:00Z")
                .synthetic()
                .opened("DKKD", null)
                .fact(office)));
        var asked = "/api/reports/time-cost.%s?from=2026-01-01&to=2026-12-31&unit=DKKD";

        assertThat(mvc.get().uri(asked.formatted("csv")).with(SignedIn.as("leader", "LEADER")))
                .bodyText()
                .satisfies(text ->
                        assertThat(text.lines().findFirst().orElseThrow()).contains(",Mô phỏng,"))
                .contains("DKKD,DKKD,3,0,0,3,0,0,0,0,0,1,");
        var file = mvc.get()
                .uri(asked.formatted("xlsx"))
                .with(SignedIn.as("leader", "LEADER"))
                .exchange();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var sheet = book.getSheet("Chi phí thời gian");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("; chỉ gồm Đơn vị: DKKD)");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("1 HỒ SƠ TRONG SỐ NÀY LÀ DỮ LIỆU MÔ PHỎNG.");
            assertThat(book.getSheet("Cách tính")).isNotNull();
        }
    }

    @Test
    void aReportIsComparedWithTheDaysBeforeAndTheSameDaysLastYear() {
        assertThat(mvc.get()
                        .uri("/api/reports/time-cost?from=2026-11-01&to=2026-11-30&compare=previous,lastYear")
                        .with(SignedIn.as("leader", "LEADER")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.totals.received", n -> n.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.comparisons[0].totals.received", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.comparisons[1].from", day -> day.assertThat().isEqualTo("2025-11-01"));
        assertThat(mvc.get().uri("/api/reports/time-cost?compare=yesterday").with(SignedIn.as("leader", "LEADER")))
                .hasStatus(400);
    }

    @Test
    void moreCasesThanOneReadingHoldsAreOneFile() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.put(IntStream.range(0, 12_001)
                .mapToObj(id ->
                        Told.of(id, "2026-05-02T01:00:00Z").opened("DKKD", null).fact(office)));

        assertThat(mvc.get()
                        .uri("/api/reports/cases.csv?from=2026-05-01&to=2026-05-31")
                        .with(SignedIn.as("leader", "LEADER")))
                .hasStatusOk()
                .bodyText()
                .satisfies(text -> assertThat(text.lines().distinct()).hasSize(12_002));
        assertThat(mvc.get()
                        .uri("/api/reports/cases.csv?from=2026-05-01&to=2026-05-31")
                        .with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .bodyText()
                .satisfies(text -> assertThat(text.lines()).hasSize(1));
        assertThat(mvc.get().uri("/api/reports/cases.csv").with(SignedIn.as("clerk", "CLERK")))
                .hasStatus(403);
    }

    @Test
    void paperTakesFewerRowsThanATableOfFigures() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.put(IntStream.range(0, 121)
                .mapToObj(id -> Told.of(id, "2019-03-02T01:00:00Z")
                        .opened("U" + id, null)
                        .fact(office)));
        var asked = "/api/reports/time-cost.%s?by=unit&from=2019-03-01&to=2019-03-31";

        for (var paper : List.of("docx", "pdf")) {
            assertThat(mvc.get().uri(asked.formatted(paper)).with(SignedIn.as("leader", "LEADER")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("too-long-for-paper");
        }
        assertThat(mvc.get().uri(asked.formatted("csv")).with(SignedIn.as("leader", "LEADER")))
                .hasStatusOk();
        assertThat(mvc.get().uri(asked.formatted("pdf") + "&unit=U1").with(SignedIn.as("leader", "LEADER")))
                .hasStatusOk();
    }

    @Test
    void aPivotTooLargeToReadIsRefused() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.put(IntStream.range(0, 2_600)
                .mapToObj(id -> Told.of(id, "20%02d-%02d-02T01:00:00Z".formatted(10 + id / 12 % 16, 1 + id % 12))
                        .opened("U" + id % 199, null)
                        .fact(office)));

        assertThat(mvc.get()
                        .uri("/api/reports/time-cost?from=2010-01-01&to=2026-12-31&by=unit,month")
                        .with(SignedIn.as("leader", "LEADER")))
                .hasStatus(422)
                .hasContentType("application/problem+json");
    }

    @Test
    void aCursorNobodyGaveIsNamed() {
        for (var cursor : List.of("zzz", "%21", "J29yIDE9MQ")) {
            assertThat(mvc.get().uri("/api/reports/cases?cursor=" + cursor).with(SignedIn.as("leader", "LEADER")))
                    .hasStatus(400)
                    .bodyText()
                    .contains("\"field\":\"cursor\"");
        }
    }

    @Test
    void anOfficerDoesNotLearnOfRestrictedCasesFromACount() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.clear();
        engine.put(List.of(Told.of(1, "2026-05-02T01:00:00Z")
                .restricted()
                .opened("NNS", null)
                .fact(office)));
        var counted = "/api/reports/time-cost?from=2026-01-01&to=2026-12-31&by=channel";

        assertThat(mvc.get().uri(counted).with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .bodyJson()
                .hasPathSatisfying("$.totals.received", n -> n.assertThat().isEqualTo(0));
        assertThat(mvc.get().uri(counted).with(SignedIn.as("inspector", List.of("NNS"), "OFFICER", "INSPECTOR")))
                .bodyJson()
                .hasPathSatisfying("$.totals.received", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.rows[0].key", key -> key.assertThat().isEqualTo("RESTRICTED"));
    }

    @Test
    void aFigureOnlyLeadersSeeHasNoCasesForAUnit() {
        assertThat(mvc.get()
                        .uri("/api/reports/cases?from=2026-01-01&to=2026-12-31&figure=attitude")
                        .with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .hasStatus(400);
    }

    @Test
    void noFilterOfThePageIsLostOnTheWay() {
        var leader = SignedIn.as("leader", "LEADER");
        var page = mvc.get()
                .uri(
                        "/reports?from=2026-01-01&to=2026-12-31&by=unit,channel&planItem={item}&component=ENTRY_COSTS",
                        "PCI 1.1 a")
                .with(leader)
                .exchange();
        assertThat(page).hasStatusOk();
        var text = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text)
                .contains("name=\"planItem\" value=\"PCI 1.1 a\"", "name=\"component\" value=\"ENTRY_COSTS\"")
                .containsPattern("href=\"/reports\\?from=[^\"]*component=ENTRY_COSTS&amp;planItem=PCI%201.1%20a\"");
    }
}
