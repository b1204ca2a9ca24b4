package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.platform.testing.SignedIn;
import vn.langnghe.reporting.Stored;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.ShippedCalendar;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Stored.class, TestChannelBinderConfiguration.class})
class CostTests {

    private static final RequestPostProcessor LEADER = SignedIn.as("leader", "LEADER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportEngine engine;

    @BeforeEach
    void twelveCases() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 12; id++) {
            var told = Told.of(id, id < 6 ? "2026-03-02T01:00:00Z" : "2026-09-02T01:00:00Z")
                    .opened(id % 2 == 0 ? "DKKD" : "NNS", null)
                    .at("2026-10-01T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED);
            facts.add((id < 10 ? told.rated("2026-10-02T01:00:00Z", 5, 2) : told).fact(office));
        }
        engine.clear();
        engine.put(facts);
    }

    @Test
    void hoursAndMoneyFollowTheRatesOfTheDayOfReceipt() {
        for (var from : List.of("2026-01-01", "2026-07-01")) {
            assertThat(mvc.put()
                            .uri("/api/reports/rates")
                            .with(LEADER)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(rates(from, from.equals("2026-01-01") ? 100_000 : 200_000)))
                    .hasStatusOk()
                    .bodyJson()
                    .hasPathSatisfying("$.changedBy", by -> by.assertThat().isEqualTo("leader"));
        }

        // Two or three steps a case by an officer, half an hour each; two visits of an hour each, told or assumed.
        assertThat(mvc.get()
                        .uri("/api/reports/cost?from=2026-01-01&to=2026-12-31&by=unit&lang=en")
                        .with(LEADER))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.assumptions.length()", n -> n.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.reported.visitsFrom", n -> n.assertThat().isEqualTo(10))
                .hasPathSatisfying("$.totals.cases", n -> n.assertThat().isEqualTo(12))
                .hasPathSatisfying("$.totals.officerHours", n -> n.assertThat().isEqualTo(17.0))
                .hasPathSatisfying(
                        "$.totals.enterpriseHours", n -> n.assertThat().isEqualTo(24.0))
                .hasPathSatisfying("$.totals.officerCost", n -> n.assertThat().isEqualTo(18 * 50_000 + 16 * 100_000))
                .hasPathSatisfying(
                        "$.totals.enterpriseCost", n -> n.assertThat().isEqualTo(24 * 10_000))
                .hasPathSatisfying("$.rows.length()", n -> n.assertThat().isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({"officerHour, -1", "visitMinutes, 100000", "note, ''", "from, yesterday"})
    void everyFaultyRateIsNamed(String field, String value) {
        var body =
                rates("2026-01-01", 1).replaceFirst("\"" + field + "\": [^,}]*", "\"" + field + "\": \"" + value + '"');

        assertThat(mvc.put()
                        .uri("/api/reports/rates")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> names.assertThat().asArray().contains(field));
    }

    @Test
    void officersReadTheirOwnAndSetNothing() {
        var officer = SignedIn.as("officer.nns", List.of("NNS"), "OFFICER");
        assertThat(mvc.get()
                        .uri("/api/reports/cost?from=2026-01-01&to=2026-12-31")
                        .with(officer))
                .bodyJson()
                .hasPathSatisfying("$.totals.cases", n -> n.assertThat().isEqualTo(6));
        assertThat(mvc.put()
                        .uri("/api/reports/rates")
                        .with(officer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(rates("2026-01-01", 1)))
                .hasStatus(403);
    }

    @Test
    void thePagePrintsWhatIsAssumedAndTakesOtherAssumptions() {
        assertThat(mvc.post()
                        .uri("/reports/cost/rates")
                        .with(LEADER)
                        .param("from", "2031-01-01")
                        .param("officerHour", "1000")
                        .param("enterpriseHour", "1000")
                        .param("stepMinutes", "1")
                        .param("submissionMinutes", "1")
                        .param("supplementMinutes", "1")
                        .param("visitMinutes", "1")
                        .param("contactMinutes", "1")
                        .param("note", "Khảo sát năm 2031"))
                .hasStatus(303);
        for (var language : List.of("vi", "en")) {
            assertThat(mvc.get()
                            .uri("/reports/cost?from=2026-01-01&to=2026-12-31&lang=" + language)
                            .with(LEADER))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Khảo sát năm 2031", language.equals("vi") ? "không phải điểm PCI" : "not a PCI score")
                    .doesNotContain(" style=", "onclick=", "??");
        }
    }

    @Test
    void ratesSetByMistakeAreTakenBackAndThoseShippedStay() {
        assertThat(mvc.put()
                        .uri("/api/reports/rates")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(rates("2044-01-01", 77_000)))
                .hasStatusOk();
        assertThat(mvc.delete()
                        .uri("/api/reports/rates/2044-01-01")
                        .with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .hasStatus(403);
        assertThat(mvc.delete().uri("/api/reports/rates/2044-01-01").with(LEADER))
                .hasStatus(204);

        assertThat(mvc.get().uri("/api/reports/rates").with(LEADER))
                .bodyText()
                .contains("2000-01-01")
                .doesNotContain("2044-01-01");
        for (var day : List.of("2044-01-01", "2000-01-01")) {
            assertThat(mvc.delete().uri("/api/reports/rates/" + day).with(LEADER))
                    .hasStatus(404);
        }
    }

    private static String rates(String from, int officerHour) {
        return """
                {"from": "%s", "officerHour": %d, "enterpriseHour": 10000, "stepMinutes": 30, "submissionMinutes": 0,
                 "supplementMinutes": 0, "visitMinutes": 60, "contactMinutes": 0, "note": "Khảo sát"}
                """.formatted(from, officerHour);
    }
}
