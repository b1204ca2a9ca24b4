package vn.langnghe.tracking.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.tracking.deadline.ReferenceWithoutStore;

@WebMvcTest(ExplainController.class)
@Import({ReferenceWithoutStore.class, Explainer.class})
class ExplainControllerTests {

    @SpringBootApplication
    static class Application {}

    @Autowired
    MockMvcTester mvc;

    @Test
    void aDeadlineIsWorkedOutWithItsRuleAndItsSteps() {
        var answer = explain("""
                {"kind": "COMPLAINT", "stage": "acceptance", "start": "2026-07-01T08:00:00+07:00"}""");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.due").isEqualTo("2026-07-10");
        assertThat(answer).bodyJson().extractingPath("$.dueAt").isEqualTo("2026-07-10T16:59:59Z");
        assertThat(answer).bodyJson().extractingPath("$.rule.days").isEqualTo(7);
        assertThat(answer).bodyJson().extractingPath("$.rule.unit").isEqualTo("working");
        assertThat(answer).bodyJson().extractingPath("$.rule.basis").asString().contains("155/2026");
        assertThat(answer).bodyJson().extractingPath("$.rule.effectiveFrom").isEqualTo("2026-07-01");
        assertThat(answer).bodyJson().extractingPath("$.rule.effectiveTo").isNull();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.steps[?(@.code=='skipped')].text")
                .asArray()
                .containsExactly("Từ Thứ Bảy 04/07/2026 đến Chủ Nhật 05/07/2026: không tính 2 ngày (cuối tuần).");
    }

    /** Đ148.5 of the Civil Code moves an end later: what must be done so long before goes the other way. */
    @Test
    void whatMustBeToldAheadIsToldEarlierWhereItsDayIsADayOff() {
        var answer = explain("""
                {"kind": "COMPLAINT", "stage": "notice", "start": "2026-07-17", "conditions": {"notice": "DIALOGUE"}}""");

        assertThat(answer).bodyJson().extractingPath("$.due").isEqualTo("2026-07-10");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.steps[?(@.code=='brought-forward')].text")
                .asArray()
                .singleElement()
                .asString()
                .contains("Chủ Nhật 12/07/2026", "10/07/2026")
                .doesNotContain("Đ148.5");
    }

    @Test
    void theStepsSpeakTheCallersLanguage() {
        var answer = mvc.post()
                .uri("/api/deadlines/explain")
                .with(as("officer.dkkd", "OFFICER"))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"kind": "REFLECTION", "stage": "acknowledgement", "start": "2026-11-23"}""")
                .exchange();

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.steps[?(@.code=='skipped')].text")
                .asArray()
                .containsExactly("Tuesday 24/11/2026: not counted (Vietnamese Culture Day).");
    }

    @Test
    void pausesAreNotCounted() {
        var answer = explain("""
                {"kind": "COMPLAINT", "stage": "resolution", "start": "2026-07-06",
                 "pauses": [{"from": "2026-07-13", "to": "2026-07-20T08:00:00+07:00"}]}""");

        assertThat(answer).bodyJson().extractingPath("$.due").isEqualTo("2026-08-12");
    }

    @Test
    void aPauseWithoutEndLeavesNoDueDay() {
        var answer = explain("""
                {"kind": "COMPLAINT", "stage": "resolution", "start": "2026-07-06", "pauses": [{"from": "2026-07-13"}]}""");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.due").isNull();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.steps[?(@.code=='standing')].days")
                .asArray()
                .containsExactly(24);
    }

    @Test
    void aYearWithoutDecisionIsFlagged() {
        var answer = explain("""
                {"kind": "REFLECTION", "stage": "acknowledgement", "start": "2027-02-03"}""");

        assertThat(answer).bodyJson().extractingPath("$.provisional").isEqualTo(true);
    }

    @Test
    void everyFaultyFieldIsNamed() {
        var answer = explain("""
                {"kind": "GOSSIP", "stage": "someday", "start": "soon",
                 "conditions": {"instance": 3, "extensions": -1, "channel": "PIGEON", "notice": "X"},
                 "pauses": [{"from": "x"}, {"from": "2026-07-09", "to": "y"}]}""");

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "kind",
                        "stage",
                        "start",
                        "conditions.instance",
                        "conditions.extensions",
                        "conditions.channel",
                        "conditions.notice",
                        "pauses[0].from",
                        "pauses[1].to");
    }

    @Test
    void moreThanAHundredPausesAreOneFault() {
        var pauses = "{\"from\": \"2026-07-13\"},".repeat(100) + "{\"from\": \"2026-07-13\"}";

        assertThat(explain("""
                {"kind": "COMPLAINT", "stage": "resolution", "start": "2026-07-06", "pauses": [%s]}""".formatted(pauses)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("pauses");
    }

    @Test
    void pausesThatOverlapOrRunBackwardsAreRefused() {
        var answer = explain("""
                {"kind": "COMPLAINT", "stage": "resolution", "start": "2026-07-06",
                 "pauses": [{"from": "2026-07-13", "to": "2026-07-10"}, {"from": "2026-07-20", "to": "2026-07-24"},
                            {"from": "2026-07-23", "to": "2026-07-30"}, {"from": "2026-07-01", "to": "2026-07-02"}]}""");

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("pauses[0].to", "pauses[2].from", "pauses[3].from");
    }

    @Test
    void anExtensionTheLawDoesNotKnowIsRefusedByName() {
        assertThat(explain("""
                {"kind": "DENUNCIATION", "stage": "resolution", "start": "2026-07-06",
                 "conditions": {"complex": true, "extensions": 2}}"""))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("conditions.extensions");
        assertThat(explain("""
                {"kind": "COMPLAINT", "stage": "resolution", "start": "2026-07-06", "conditions": {"extensions": 1}}""")).hasStatus(400);
    }

    @Test
    void whereNoLawSpeaksTheAnswerSaysSo() {
        assertThat(explain("""
                {"kind": "COMPLAINT", "stage": "ceiling", "start": "2026-06-30"}"""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:langnghe:problem:no-deadline-rule");
    }

    @Test
    void nobodyBesideTheStaffIsAnswered() {
        var body = """
                {"kind": "COMPLAINT", "stage": "acceptance", "start": "2026-07-01"}""";

        assertThat(mvc.post()
                        .uri("/api/deadlines/explain")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(401);
        assertThat(mvc.post()
                        .uri("/api/deadlines/explain")
                        .with(as("association.hhdn", "ASSOCIATION"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(403);
    }

    private MvcTestResult explain(String body) {
        return mvc.post()
                .uri("/api/deadlines/explain")
                .with(as("officer.dkkd", "OFFICER"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
