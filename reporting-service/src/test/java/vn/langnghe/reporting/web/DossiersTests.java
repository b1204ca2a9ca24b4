package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.platform.testing.SignedIn;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.domain.Units.Unit;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.ShippedCalendar;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Stored.class, TestChannelBinderConfiguration.class})
class DossiersTests {

    private static final RequestPostProcessor LEADER = SignedIn.as("leader", "LEADER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportEngine engine;

    @Autowired
    Units units;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void nothingYet() {
        engine.clear();
        units.save(List.of(new Unit("DKKD", "DKKD", "DKKD", true, 1, 1)));
    }

    @Test
    void whatWasTypedInByMistakeIsTakenBack() {
        assertThat(put(2_000, 1_000, 900)).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/reports/dossiers/taken-back")
                        .with(LEADER)
                        .param("month", "2026-05")
                        .param("unit", "DKKD"))
                .hasStatus(303);

        assertThat(mvc.get()
                        .uri("/api/reports/dossiers?from=2026-01&to=2026-12")
                        .with(LEADER))
                .bodyJson()
                .hasPathSatisfying("$.totals.filed", n -> n.assertThat().isEqualTo(0))
                .hasPathSatisfying(
                        "$.typed", typed -> typed.assertThat().asArray().isEmpty());
        assertThat(mvc.delete().uri("/api/reports/dossiers/2026-05/DKKD").with(LEADER))
                .hasStatus(404);
        assertThat(put(2_000, 1_000, 900)).hasStatusOk();
        var paper = Objects.requireNonNull(mongo.getCollection("dossiers")
                .find(new Document("_id", "2026-05/DKKD"))
                .first());
        assertThat(paper.getList("history", Document.class))
                .extracting(change -> change.getString("takenBackBy"))
                .contains("leader");
    }

    @Test
    void aMonthToComeAndAUnitNobodyKnowsAreNamed() {
        assertThat(mvc.put()
                        .uri("/api/reports/dossiers")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"month": "2099-05", "unit": "XYZ", "filed": 3, "eligible": 2, "online": 1}
                                """))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> names.assertThat().asArray().containsExactly("month", "unit"));
    }

    @Test
    void whatIsTypedInIsMeasuredAndTypedAgainIsCorrected() {
        assertThat(put(2_000, 1_000, 900)).hasStatusOk();
        assertThat(put(2_000, 1_000, 995)).hasStatusOk();

        assertThat(mvc.get()
                        .uri("/api/reports/dossiers?from=2026-01&to=2026-12&lang=en")
                        .with(LEADER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.totals.onlineShare.value",
                        share -> share.assertThat().isEqualTo(0.995))
                .hasPathSatisfying(
                        "$.totals.attitudePerThousand.value",
                        rate -> rate.assertThat().isEqualTo(0.0))
                .hasPathSatisfying(
                        "$.definitions[0].proxy", proxy -> proxy.assertThat().isEqualTo("P14"));
        assertThat(mvc.get()
                        .uri("/reports/dossiers?from=2026-01&to=2026-12&lang=vi")
                        .with(LEADER))
                .hasStatusOk()
                .bodyText()
                .contains("99,5", "DKKD", "/reports/dossiers/taken-back")
                .doesNotContain("??", " style=");
    }

    @Test
    void reportsOfAttitudeCountAgainstTheDossiersOfOtherUnits() {
        assertThat(put(2_000, 1_000, 900)).hasStatusOk();
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        engine.put(IntStream.range(0, 5)
                .mapToObj(id -> Told.of(id, "2026-03-02T01:00:00Z")
                        .about("PCI 1.5 b")
                        .opened("VPS", null)
                        .fact(office))
                .toList());

        assertThat(mvc.get()
                        .uri("/api/reports/dossiers?from=2026-01&to=2026-12")
                        .with(LEADER))
                .bodyJson()
                .hasPathSatisfying(
                        "$.totals.attitudePerThousand.value",
                        rate -> rate.assertThat().isEqualTo(2.5))
                .hasPathSatisfying(
                        "$.rows[0].attitudePerThousand.value",
                        rate -> rate.assertThat().isNull());
    }

    @Test
    void aPartLargerThanItsWholeIsNamed() {
        assertThat(put(10, 20, 30))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> names.assertThat().asArray().containsExactly("eligible", "online"));
    }

    @ParameterizedTest
    @CsvSource({"from=2026-12&to=2026-01, from", "from=2026-13, from", "to=soon, to"})
    void everyFaultyMonthIsNamed(String parameters, String field) {
        assertThat(mvc.get().uri("/api/reports/dossiers?" + parameters).with(LEADER))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> names.assertThat().asArray().contains(field));
    }

    @Test
    void inspectorsReadAndUnitsDoNot() {
        assertThat(mvc.get().uri("/api/reports/dossiers").with(SignedIn.as("inspector", "INSPECTOR")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/reports/dossiers").with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .hasStatus(403);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult put(int filed, int eligible, int online) {
        return mvc.put()
                .uri("/api/reports/dossiers")
                .with(LEADER)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"month": "2026-05", "unit": "DKKD", "filed": %d, "eligible": %d, "online": %d}
                        """.formatted(filed, eligible, online))
                .exchange();
    }
}
