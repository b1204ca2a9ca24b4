package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
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
class ScoresTests {

    private static final RequestPostProcessor LEADER = SignedIn.as("leader", "LEADER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReportEngine engine;

    @BeforeEach
    void twoUnits() {
        var office = ShippedCalendar.read(ZoneId.of("Asia/Ho_Chi_Minh"));
        var facts = new ArrayList<CaseFact>();
        for (int id = 0; id < 40; id++) {
            var late = id % 2 == 0 ? id < 10 : id < 30;
            facts.add(Told.of(id, "2026-09-02T01:00:00Z")
                    .opened(id % 2 == 0 ? "DKKD" : "NNS", late ? "2026-09-02T02:00:00Z" : "2026-12-02T01:00:00Z")
                    .at("2026-10-01T01:00:00Z", StepKind.RESOLVED, Status.RESOLVED)
                    .fact(office));
        }
        engine.clear();
        engine.put(facts);
    }

    @Test
    void aRateHalfwayBetweenItsPostsIsInTheMiddleOfTheScale() {
        assertThat(set("FIXED", 0.5, 1)).hasStatusOk();

        assertThat(mvc.get()
                        .uri("/api/reports/scores?from=2026-01-01&to=2026-12-31&lang=en")
                        .with(LEADER))
                .hasStatusOk()
                .bodyJson()
                // 15 of 20 on time is halfway from a half to all; 5 of 20 lies below the low post.
                .hasPathSatisfying(
                        "$.rows[?(@.key=='DKKD')].scores.onTime",
                        score -> score.assertThat().asArray().containsExactly(5.5))
                .hasPathSatisfying(
                        "$.rows[?(@.key=='NNS')].timeCost",
                        score -> score.assertThat().asArray().containsExactly(1.0))
                .hasPathSatisfying(
                        "$.rows[?(@.key=='NNS')].dynamism",
                        score -> score.assertThat().asArray().containsExactly((Object) null))
                .hasPathSatisfying(
                        "$.notice", notice -> notice.assertThat().asString().contains("not"));
    }

    @Test
    void goalPostsOfThreeYearsAreTheBestAndWorstOfAnyUnit() {
        assertThat(set("THREE_YEARS", 0, 1)).hasStatusOk();

        assertThat(mvc.get()
                        .uri("/api/reports/scores?from=2026-01-01&to=2026-12-31")
                        .with(LEADER))
                .bodyJson()
                .hasPathSatisfying(
                        "$.indicators[0].low", low -> low.assertThat().isEqualTo(0.25))
                .hasPathSatisfying(
                        "$.indicators[0].high", high -> high.assertThat().isEqualTo(0.75))
                .hasPathSatisfying(
                        "$.rows[?(@.key=='DKKD')].timeCost",
                        score -> score.assertThat().asArray().containsExactly(10.0));
    }

    @Test
    void nothingIsWeighedWithoutAWeight() {
        assertThat(mvc.put()
                        .uri("/api/reports/scoring")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"goalPosts": "FIXED", "parts": [{"code": "onTime", "low": 0, "high": 1, "weight": 0}]}
                                """))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> names.assertThat().asArray().containsExactly("parts[0].weight"));
    }

    @Test
    void postsTheWrongWayRoundAndUnknownCodesAreNamed() {
        assertThat(mvc.put()
                        .uri("/api/reports/scoring")
                        .with(LEADER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"goalPosts": "FIXED", "parts": [{"code": "onTime", "low": 1, "high": 0.5, "weight": 1},
                                 {"code": "luck", "low": 0, "high": 1, "weight": 1}]}
                                """))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[*].field",
                        names -> names.assertThat().asArray().contains("parts[0].low", "parts[1].code"));
    }

    @Test
    void thePageTakesWeightsAndIsNotForOfficers() {
        assertThat(mvc.post()
                        .uri("/reports/scores/scoring")
                        .with(LEADER)
                        .param("goalPosts", "FIXED")
                        .param("parts[0].code", "onTime")
                        .param("parts[0].low", "0.25")
                        .param("parts[0].high", "1")
                        .param("parts[0].weight", "7"))
                .hasStatus(303);
        for (var language : List.of("vi", "en")) {
            assertThat(mvc.get()
                            .uri("/reports/scores?from=2026-01-01&to=2026-12-31&lang=" + language)
                            .with(LEADER))
                    .hasStatusOk()
                    .bodyText()
                    .contains("value=\"0.25\"", "value=\"7.0\"")
                    .doesNotContain(" style=", "??");
        }
        assertThat(mvc.get().uri("/reports/scores").with(SignedIn.as("officer.nns", List.of("NNS"), "OFFICER")))
                .hasStatus(403);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult set(String posts, double low, double high) {
        return mvc.put()
                .uri("/api/reports/scoring")
                .with(LEADER)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"goalPosts": "%s", "parts": [{"code": "onTime", "low": %s, "high": %s, "weight": 1}]}
                        """.formatted(posts, low, high))
                .exchange();
    }
}
