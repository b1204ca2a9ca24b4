package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
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
                .hasPathSatisfying("$.sections.length()", n -> n.assertThat().isEqualTo(7));
    }

    @Test
    void whatIsIssuedStaysAndTheNextVersionSaysWhatChanged() {
        var leader = SignedIn.as("leader", "LEADER");
        var period = "/api/reports/periodic/2026-08";
        engine.clear();
        assertThat(mvc.post().uri(period + "/issue").with(leader)).hasStatus(201);
        aQuarter();

        assertThat(mvc.get().uri(period).with(leader))
                .bodyJson()
                .hasPathSatisfying("$.version", version -> version.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.flow.left", n -> n.assertThat().isEqualTo(0));
        assertThat(mvc.post().uri(period + "/issue").with(leader))
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

    @Test
    void oneReportIsIssuedInBothLanguagesFromTheSameFigures() {
        var leader = SignedIn.as("leader", "LEADER");
        var period = "/api/reports/periodic/2026-07";
        assertThat(mvc.post().uri(period + "/issue?lang=vi").with(leader)).hasStatus(201);
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
        mvc.post().uri(period + "/issue").with(SignedIn.as("leader", "LEADER")).exchange();

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
