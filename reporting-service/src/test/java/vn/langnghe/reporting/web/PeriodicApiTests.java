package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.platform.testing.SignedIn;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.ShippedCalendar;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Stored.class, TestChannelBinderConfiguration.class})
class PeriodicApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportEngine engine;

    @BeforeEach
    void aQuarter() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.clear();
        engine.put(List.of(
                Told.of(1, "2026-06-10T01:00:00Z").opened("DKKD", null).fact(office),
                Told.of(2, "2026-06-20T01:00:00Z").opened("DKKD", null).fact(office),
                Told.of(3, "2026-07-20T01:00:00Z")
                        .opened("NNS", "2026-07-25T10:00:00Z")
                        .at("2026-07-30T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                        .fact(office),
                Told.of(4, "2026-09-20T01:00:00Z").opened("NNS", null).fact(office)));
    }

    @Test
    void aDraftBalancesWhatCameInAndWhatIsLeft() {
        assertThat(mvc.get().uri("/api/reports/periodic/2026-Q3?draft=true").with(SignedIn.as("leader", "LEADER")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.from", day -> day.assertThat().isEqualTo("2026-06-15"))
                .hasPathSatisfying("$.to", day -> day.assertThat().isEqualTo("2026-09-14"))
                .hasPathSatisfying("$.state", state -> state.assertThat().isEqualTo("DRAFT"))
                .hasPathSatisfying("$.flow.carriedOver", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.flow.received", n -> n.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.flow.settled", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.flow.settledLate", n -> n.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.flow.left", n -> n.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.sections.length()", n -> n.assertThat().isEqualTo(8));
    }

    @Test
    void whatIsIssuedStaysAndTheNextVersionSaysWhatChanged() {
        var leader = SignedIn.as("leader", "LEADER");
        var period = "/api/reports/periodic/2026-08";
        engine.clear();
        assertThat(issue(period, "vi")).hasStatus(201);
        aQuarter();

        assertThat(mvc.get().uri(period).with(leader))
                .bodyJson()
                .hasPathSatisfying("$.version", version -> version.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.flow.left", n -> n.assertThat().isEqualTo(0));
        assertThat(issue(period, "vi"))
                .hasStatus(201)
                .bodyJson()
                .hasPathSatisfying("$.version", version -> version.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.changes[*].where",
                        where -> where.assertThat().asArray().contains("flow.left"));
        assertThat(mvc.get().uri(period + "?version=1").with(leader))
                .bodyJson()
                .hasPathSatisfying("$.flow.left", n -> n.assertThat().isEqualTo(0));
    }

    /** The draft as it reads now. */
    private MvcTestResult issue(String period, String language) {
        return issue(period, language, read(period, language), true);
    }

    private MvcTestResult issue(String period, String language, String read, boolean incomplete) {
        return mvc.post()
                .uri(period + "/issue?lang={language}&incomplete={incomplete}", language, incomplete)
                .header("If-Match", read)
                .with(SignedIn.as("leader", "LEADER"))
                .exchange();
    }

    private String read(String period, String language) {
        var draft = mvc.get()
                .uri(period + "?draft=true&lang={language}", language)
                .with(SignedIn.as("leader", "LEADER"))
                .exchange();
        return java.util.Objects.requireNonNull(draft.getResponse().getHeader("ETag"));
    }

    @Test
    void onlyTheDraftThatWasReadIsIssued() {
        var leader = SignedIn.as("leader", "LEADER");
        var period = "/api/reports/periodic/2025-06";
        assertThat(mvc.post().uri(period + "/issue?incomplete=true").with(leader))
                .hasStatus(428);
        var read = read(period, "vi");
        assertThat(mvc.put()
                        .uri(period + "/sections/VII?lang=vi")
                        .with(leader)
                        .contentType("application/json")
                        .content("{\"paragraphs\": [\"Kiến nghị.\"]}"))
                .hasStatusOk();

        assertThat(issue(period, "vi", read, true)).as("others' words since").hasStatus(412);
        assertThat(issue(period, "vi", read(period, "vi"), true)).hasStatus(201);
    }

    @Test
    void whoeverIssuesPlacesToBeWrittenIsToldWhichAndSaysSo() {
        var period = "/api/reports/periodic/2025-07";
        assertThat(issue(period, "vi", read(period, "vi"), false))
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying(
                        "$.sections",
                        sections -> sections.assertThat()
                                .asArray()
                                .containsExactly("III", "VI", "VII", "III (en)", "VI (en)", "VII (en)"));
        assertThat(mvc.get().uri("/reports/periodic/2025-07?draft=true&lang=vi").with(SignedIn.as("leader", "LEADER")))
                .bodyText()
                .contains("name=\"incomplete\"", "III, VI, VII, III (en)");
        for (var section : List.of("III", "VI", "VII")) {
            assertThat(mvc.put()
                            .uri(period + "/sections/" + section + "?lang=vi")
                            .with(SignedIn.as("leader", "LEADER"))
                            .contentType("application/json")
                            .content("{\"paragraphs\": [\"Kiến nghị.\"]}"))
                    .hasStatusOk();
        }
        assertThat(issue(period, "vi", read(period, "vi"), false))
                .as("the English paper would go out with places to be written")
                .hasStatus(409);
    }

    @Test
    void aDraftAndACorrectionSayOnPaperWhatTheyAre() throws Exception {
        var period = "/api/reports/periodic/2026-05";
        engine.clear();
        assertThat(words(period + ".docx?lang=vi")).contains("DỰ THẢO\nBÁO CÁO");
        assertThat(words("/api/reports/periodic/2099-03.docx?lang=vi")).contains("DỰ THẢO – số liệu chưa chốt");
        issue(period, "vi");
        assertThat(words(period + ".docx?lang=vi")).doesNotContain("DỰ THẢO", "đính chính");
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.put(
                List.of(Told.of(1, "2026-05-04T01:00:00Z").opened("DKKD", null).fact(office)));
        issue(period, "vi");

        assertThat(words(period + ".docx?lang=vi"))
                .containsPattern("\\(Bản đính chính lần 1, thay bản phát hành ngày \\d\\d/\\d\\d/\\d{4}\\)")
                .contains("NHỮNG CHỖ ĐÍNH CHÍNH", "Tiếp nhận trong kỳ\t0\t1")
                .doesNotContain("DỰ THẢO");
    }

    private String words(String file) throws Exception {
        var letter = mvc.get().uri(file).with(SignedIn.as("leader", "LEADER")).exchange();
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(letter.getResponse().getContentAsByteArray()));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void oneReportIsIssuedInBothLanguagesFromTheSameFigures() {
        var leader = SignedIn.as("leader", "LEADER");
        var period = "/api/reports/periodic/2026-07";
        assertThat(issue(period, "vi")).hasStatus(201);
        engine.clear();

        assertThat(mvc.get().uri(period + "?lang=en").with(leader))
                .bodyJson()
                .hasPathSatisfying("$.state", state -> state.assertThat().isEqualTo("ISSUED"))
                .hasPathSatisfying(
                        "$.asOf.events", events -> events.assertThat().isEqualTo(5));
    }

    @Test
    void aReportOfDaysThatAreNotOverIsNotIssued() {
        assertThat(mvc.post().uri("/api/reports/periodic/2099-03/issue").with(SignedIn.as("leader", "LEADER")))
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying(
                        "$.type", type -> type.assertThat().asString().endsWith("reporting.period-running"));
    }

    @Test
    void officersReadWhatWasIssuedAndNoDraft() {
        var officer = SignedIn.as("officer.nns", List.of("NNS"), "OFFICER");
        var period = "/api/reports/periodic/2026-06";
        assertThat(mvc.get().uri(period + "?draft=true").with(officer)).hasStatus(404);
        issue(period, "vi");

        assertThat(mvc.get().uri(period + "?draft=true").with(officer))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", state -> state.assertThat().isEqualTo("ISSUED"));
        assertThat(mvc.get().uri(period).with(officer)).bodyText().doesNotContain("harassment", "nhiễu");
        assertThat(mvc.get().uri("/api/reports/periodic?year=2026").with(officer))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[*].state",
                        states -> states.assertThat().asArray().isNotEmpty().containsOnly("ISSUED"));
        for (var page : List.of("/reports/periodic?year=2026", "/reports/periodic/2026-06")) {
            assertThat(mvc.get().uri(page).with(officer))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/api/reports/periodic/2026-06.pdf")
                    .doesNotContain("draft=true", "/issue", "/sections/", "/reports/periodic/schedule", "??");
        }
        assertThat(mvc.get().uri("/reports/periodic/2026-H1").with(officer)).hasStatus(404);
    }

    @Test
    void whatIsNoPeriodIsNotFoundAndOfficersDoNotIssue() {
        assertThat(mvc.get().uri("/api/reports/periodic/2026-Q9").with(SignedIn.as("leader", "LEADER")))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/api/reports/periodic/2026-Q3/issue")
                        .with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .hasStatus(403);
    }

    @Test
    void theReportIsALetterToo() {
        for (var format : List.of("docx", "pdf")) {
            var file = mvc.get()
                    .uri("/api/reports/periodic/2026-Q3." + format + "?draft=true")
                    .with(SignedIn.as("leader", "LEADER"))
                    .exchange();

            assertThat(file).hasStatusOk();
            assertThat(file.getResponse().getContentAsByteArray()).hasSizeGreaterThan(2_000);
        }
    }
}
