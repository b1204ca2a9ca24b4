package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.platform.testing.SignedIn;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.ShippedCalendar;

/** From a figure on the page of reports to each of its cases. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Stored.class, TestChannelBinderConfiguration.class})
class CasesPageTests {

    private static final String PERIOD = "from=2026-01-01&to=2026-12-31";
    private static final int OF_DKKD = 60;
    private static final Set<String> COUNTS =
            Set.of("received", "resolved", "late", "open", "overdue", "void", "answered");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportEngine engine;

    @BeforeEach
    void sixtyOneCasesOfTheYearAndTwoFromBefore() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.clear();
        engine.put(IntStream.rangeClosed(1, OF_DKKD)
                .mapToObj(id -> Told.of(id, "2026-11-02T01:00:00Z")
                        .opened("DKKD", "2026-11-05T10:00:00Z")
                        .fact(office)));
        engine.put(List.of(
                Told.of(99, "2026-10-02T01:00:00Z")
                        .restricted()
                        .as("DENUNCIATION")
                        .opened("TTS", null)
                        .fact(office),
                Told.of(100, "2025-06-02T01:00:00Z")
                        .opened("DTC", "2025-06-05T10:00:00Z")
                        .fact(office),
                Told.of(101, "2025-12-30T01:00:00Z")
                        .opened("NNS", "2026-01-12T10:00:00Z")
                        .at("2026-01-06T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                        .fact(office)));
    }

    @Test
    void everyFigureOfThePageWithCasesLeadsToAsManyAsItCounts() {
        var report = page("/reports?" + PERIOD + "&by=unit", leader());
        var cells = Pattern.compile("<a\\s+href=\"(/reports/cases[^\"]*figure=(\\w+))\"[^>]*>([^<]*)</a>")
                .matcher(report)
                .results()
                .toList();

        assertThat(cells)
                .extracting(cell -> cell.group(2))
                .contains("received", "open", "overdue", "answered", "onTime", "responseRate", "routedRight");
        for (var cell : cells) {
            var listed = page(cell.group(1).replace("&amp;", "&"), leader());
            assertThat(listed).as(cell.group(1)).doesNotContain("Không có hồ sơ nào ở đây");
            if (COUNTS.contains(cell.group(2))) {
                assertThat(listed).as(cell.group(1)).contains(": " + cell.group(3) + " hồ sơ</h1>");
            }
        }
    }

    @Test
    void theTotalLeadsToAllOfThemAndAMonthToItsOwn() {
        var report = page("/reports?" + PERIOD + "&by=month&kind=REFLECTION", leader());

        assertThat(page(link(report, "/reports/cases\\?[^\"]*month=2026-11[^\"]*figure=open"), leader()))
                .contains("60 hồ sơ", "Loại: Phản ánh", "Tháng: 11/2026");
        assertThat(report).containsPattern("by=month&amp;kind=REFLECTION&amp;figure=received\"");
    }

    @Test
    void theListGoesOnPageByPageAndLeadsToEachCase() {
        var first = page("/reports/cases?" + PERIOD + "&unit=DKKD&figure=open", leader());
        var next = link(first, "/reports/cases\\?[^\"]*cursor=[^\"]*");
        var second = page(next, leader());

        assertThat(first).contains("60 hồ sơ", "Chỉ gồm", "Đơn vị: DKKD", "Quá hạn", "Đã giao");
        assertThat(cases(first)).hasSize(50);
        assertThat(cases(second)).hasSize(10).doesNotContainAnyElementsOf(cases(first));
        assertThat(second).doesNotContain("Trang sau").contains("Về đầu danh sách");
        assertThat(page(link(second, "/api/reports/cases.csv[^\"]*"), leader()).lines())
                .hasSize(OF_DKKD + 1);
    }

    @Test
    void onlyWhoeverMayOpenACaseIsLedToIt() {
        var list = "/reports/cases?" + PERIOD + "&unit=DKKD&figure=open";

        assertThat(cases(page(list, SignedIn.as("officer.dkkd", List.of("DKKD"), "OFFICER"))))
                .hasSize(50);
        assertThat(cases(page(list, SignedIn.as("admin", List.of(), "ADMIN")))).isEmpty();
    }

    @Test
    void aRateShowsItsDenominatorAndItsNumerator() {
        var denominator = page("/reports/cases?" + PERIOD + "&unit=DKKD&figure=onTime&lang=en", leader());
        var numerator = page(link(denominator, "/reports/cases\\?[^\"]*counted=true"), leader());

        assertThat(cases(denominator)).hasSize(50);
        assertThat(denominator).contains("Part of the rate").doesNotContain("??");
        assertThat(numerator)
                .contains("Đúng hạn: 0 hồ sơ", "Không có hồ sơ nào ở đây")
                .doesNotContain("??");
    }

    @Test
    void aRestrictedCaseIsCountedForALeaderAndListedForAnInspector() {
        var listed = "/reports/cases?" + PERIOD + "&unit=TTS";

        assertThat(cases(page(listed, leader()))).isEmpty();
        assertThat(page(listed, leader())).contains("1 hồ sơ hạn chế không liệt kê");
        assertThat(cases(page(listed, SignedIn.as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER"))))
                .hasSize(1);
        assertThat(page(listed, SignedIn.as("officer.tts", List.of("TTS"), "OFFICER")))
                .doesNotContain("hạn chế");
        assertThat(mvc.get().uri(listed).with(SignedIn.as("clerk", "CLERK"))).hasStatus(403);
    }

    @Test
    void whatAccusesSomebodyOfTheDepartmentIsListedForNobodyAndStillCounted() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.put(List.of(
                Told.of(102, "2026-10-03T01:00:00Z")
                        .restricted()
                        .conflicted(true)
                        .opened("TTS", null)
                        .fact(office),
                Told.of(103, "2026-10-04T01:00:00Z")
                        .restricted()
                        .conflicted(true)
                        .opened("TTS", null)
                        .conflicted(false)
                        .at("2026-10-05T01:00:00Z", StepKind.ASSIGNED, Status.ASSIGNED)
                        .fact(office)));
        var listed = "/reports/cases?" + PERIOD + "&unit=TTS";
        var inspector = SignedIn.as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
        var all = SignedIn.as("all", List.of(), "INSPECTOR", "LEADER", "ADMIN");

        for (var who : List.of(inspector, all)) {
            var page = page(listed, who);
            assertThat(page)
                    .contains("00000099-", ": 3 hồ sơ</h1>", "2 hồ sơ hạn chế không liệt kê")
                    .doesNotContain("00000102-", "00000103-");
            assertThat(page(listed.replace("/reports/cases", "/api/reports/cases.csv"), who))
                    .contains("00000099-", "2 hồ sơ hạn chế không liệt kê")
                    .doesNotContain("00000102-", "00000103-");
        }
        assertThat(page(listed, leader())).contains("3 hồ sơ hạn chế không liệt kê");
    }

    @Test
    void aUnitOrAnItemOfThePlanThatDoesNotExistIsNamed() {
        assertThat(mvc.get().uri("/api/reports/time-cost?unit=DKDK").with(leader()))
                .hasStatus(400)
                .bodyText()
                .contains("unit", "DKDK");
        assertThat(mvc.get().uri("/api/reports/time-cost?planItem=PCI 9.9 z").with(leader()))
                .hasStatus(400)
                .bodyText()
                .contains("planItem", "PCI 9.9 z");
        assertThat(mvc.get()
                        .uri("/api/reports/time-cost?unit=DKKD&planItem=PCI 1.7 c")
                        .with(leader()))
                .hasStatusOk();
    }

    @Test
    void aFigureThatDoesNotExistIsNamed() {
        assertThat(mvc.get().uri("/reports/cases?figure=1)or(1=1").with(leader()))
                .hasStatus(400)
                .bodyText()
                .contains("figure");
    }

    private static RequestPostProcessor leader() {
        return SignedIn.as("leader", "LEADER");
    }

    private String page(String address, RequestPostProcessor who) {
        var answer = mvc.get().uri(URI.create(address)).with(who).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String link(String page, String pattern) {
        var found = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static List<String> cases(String page) {
        return Pattern.compile("href=\"/cases/([0-9a-f-]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
