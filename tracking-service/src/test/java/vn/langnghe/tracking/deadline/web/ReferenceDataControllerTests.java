package vn.langnghe.tracking.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.tracking.deadline.ReferenceWithoutStore;

@WebMvcTest({RulesController.class, CalendarController.class, ExplainController.class, GroundController.class})
@Import({ReferenceWithoutStore.class, Explainer.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class ReferenceDataControllerTests {

    private static final String DECIDED_2027 = """
            {"status": "decided", "source": "Thông báo nghỉ Tết 2027", "note": "có thông báo",
             "off": [{"date": "2027-02-05", "day": "TET"}, {"date": "2027-02-08", "day": "TET"},
                     {"date": "2027-09-03", "day": "SWAPPED"}],
             "makeUp": [{"date": "2027-08-28", "instead": "2027-09-03"}]}""";

    @SpringBootApplication
    static class Application {}

    @Autowired
    MockMvcTester mvc;

    @Test
    void theShippedRulesAreVersionZero() throws Exception {
        var answer = get("/api/deadline-rules");

        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"0\"");
        assertThat(answer).bodyJson().extractingPath("$.rules[0].id").isEqualTo("complaint-filing-1");
    }

    @Test
    void whatWasReadCanBeWrittenBack() throws Exception {
        var rules = get("/api/deadline-rules").getResponse().getContentAsString();

        var answer = put("/api/deadline-rules", rules, "0");

        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(answer).bodyJson().extractingPath("$.changedBy").isEqualTo("admin");
        assertThat(get("/api/deadline-rules/history"))
                .bodyJson()
                .extractingPath("$[0].version")
                .isEqualTo(1);
    }

    @Test
    void aChangedRuleDecidesFromThenOn() throws Exception {
        var rules = JsonPath.parse(get("/api/deadline-rules").getResponse().getContentAsString())
                .set("$.rules[?(@.id=='local-acknowledgement')].days", 2)
                .jsonString();
        put("/api/deadline-rules", rules, "0");

        assertThat(explain("""
                {"kind": "REFLECTION", "stage": "acknowledgement", "start": "2026-07-06"}""")).bodyJson().extractingPath("$.due").isEqualTo("2026-07-08");
    }

    @Test
    void twoWhoChangeTheSameVersionDoNotBothWin() throws Exception {
        var rules = get("/api/deadline-rules").getResponse().getContentAsString();
        put("/api/deadline-rules", rules, "0");

        assertThat(put("/api/deadline-rules", rules, "0")).hasStatus(412);
    }

    @Test
    void everyFaultOfTheRulesIsNamed() {
        var answer = put("/api/deadline-rules", """
                {"rules": [
                  {"id": "a", "kinds": ["GOSSIP"], "stage": "reply", "days": 3, "unit": "working", "runsFrom": "receipt",
                   "basis": "x", "mark": "local", "effectiveFrom": "2026-01-01"},
                  {"id": "b", "kinds": ["PETITION"], "stage": "reply", "unit": "moons", "runsFrom": "receipt",
                   "basis": " ", "mark": "local", "effectiveFrom": "1/1/2026"}]}""", null);

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "rules[0].kinds[0]",
                        "rules[1].unit",
                        "rules[1].basis",
                        "rules[1].effectiveFrom",
                        "rules[1].days");
    }

    @Test
    void rulesThatOverlapLeaveGapsOrCannotBeToldApartAreRefused() {
        var answer = put("/api/deadline-rules", """
                {"rules": [
                  {"id": "a", "kinds": ["PETITION"], "stage": "reply", "days": 0, "unit": "working", "runsFrom": "receipt",
                   "basis": "x", "mark": "local", "effectiveFrom": "2026-01-01", "effectiveTo": "2026-06-30"},
                  {"id": "b", "kinds": ["PETITION"], "stage": "reply", "days": 5, "unit": "working", "runsFrom": "receipt",
                   "basis": "x", "mark": "local", "effectiveFrom": "2026-06-30", "effectiveTo": "2026-07-31"},
                  {"id": "c", "kinds": ["PETITION"], "stage": "reply", "days": 5, "unit": "working", "runsFrom": "receipt",
                   "basis": "x", "mark": "local", "effectiveFrom": "2026-09-01"}]}""", null);

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactlyInAnyOrder("days-out-of-range", "validity-overlaps", "validity-gap");
        assertThat(put("/api/deadline-rules", """
                {"rules": [
                  {"id": "a", "kinds": ["PETITION"], "stage": "reply", "when": {"complex": true}, "days": 5, "unit": "working",
                   "runsFrom": "receipt", "basis": "x", "mark": "local", "effectiveFrom": "2026-01-01"},
                  {"id": "b", "kinds": ["PETITION"], "stage": "reply", "when": {"remote": true}, "days": 6, "unit": "working",
                   "runsFrom": "receipt", "basis": "x", "mark": "local", "effectiveFrom": "2026-01-01"}]}""", null))
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("ambiguous-rules");
    }

    @Test
    void aYearIsShownWithWhatIsKnownOfIt() {
        assertThat(get("/api/calendar/2026"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("decided");
        assertThat(get("/api/calendar/2027"))
                .bodyJson()
                .extractingPath("$.provisional")
                .isEqualTo(true);
        assertThat(get("/api/calendar/2031"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("computed");
        assertThat(get("/api/calendar/1999")).hasStatus(400);
    }

    @Test
    void aYearlyDecisionReplacesWhatWasAssumed() {
        var question = """
                {"kind": "REFLECTION", "stage": "acknowledgement", "start": "2027-02-03"}""";

        assertThat(put("/api/calendar/2027", DECIDED_2027, null)).hasStatusOk().hasHeader("ETag", "\"1\"");

        assertThat(explain(question)).bodyJson().extractingPath("$.due").isEqualTo("2027-02-04");
        assertThat(explain(question)).bodyJson().extractingPath("$.provisional").isEqualTo(false);
    }

    @Test
    void everyFaultOfAYearIsNamed() {
        assertThat(put("/api/calendar/2027", """
                {"status": "guessed", "off": [{"date": "tomorrow", "day": "TET"}, {"date": "2027-01-01", "day": "PARTY"}]}""", null))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("status", "source", "off[0].date", "off[1].day");
        assertThat(put("/api/calendar/2027", """
                {"status": "decided", "source": "x", "off": [{"date": "2026-01-01", "day": "NEW_YEAR"}],
                 "makeUp": [{"date": "2027-08-27", "instead": "2027-09-03"}]}""", null))
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactlyInAnyOrder("not-in-year", "make-up-not-weekend", "swap-without-day-off");
    }

    @Test
    void groundsAreReadAndWrittenBackWhole() throws Exception {
        var shipped = get("/api/deadlines/grounds");
        assertThat(shipped).hasStatusOk().hasHeader("ETag", "\"0\"");
        var grounds = JsonPath.parse(shipped.getResponse().getContentAsString())
                .set("$.items[?(@.code=='OBSTACLE')].vi", "bất khả kháng")
                .set("$.note", "gọn lời")
                .jsonString();

        var answer = put("/api/deadlines/grounds", grounds, "0");

        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(get("/api/deadlines/grounds"))
                .bodyJson()
                .extractingPath("$.items[?(@.code=='OBSTACLE')].vi")
                .asArray()
                .containsExactly("bất khả kháng");
        assertThat(get("/api/deadlines/grounds/history"))
                .bodyJson()
                .extractingPath("$[0].note")
                .isEqualTo("gọn lời");
        assertThat(put("/api/deadlines/grounds", grounds, "0")).hasStatus(412);
    }

    @Test
    void everyFaultOfTheGroundsIsNamed() {
        assertThat(put("/api/deadlines/grounds", """
                {"items": [
                  {"code": "ý kiến", "act": "APPLAUSE", "kinds": ["GOSSIP"], "vi": " ", "en": "x", "basis": "x", "mark": "local",
                   "effectiveFrom": "1/1/2026"}]}""", null))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "items[0].code", "items[0].act", "items[0].kinds[0]", "items[0].vi", "items[0].effectiveFrom");
        assertThat(put("/api/deadlines/grounds", """
                {"items": [
                  {"code": "A", "act": "QUESTION", "vi": "x", "en": "x", "basis": "x", "mark": "local",
                   "effectiveFrom": "2026-01-01", "effectiveTo": "2025-01-01"},
                  {"code": "B", "act": "QUESTION", "vi": "x", "en": "x", "basis": "x", "mark": "local",
                   "effectiveFrom": "2026-01-01"},
                  {"code": "B", "act": "SUSPENSION", "vi": "x", "en": "x", "basis": "x", "mark": "local",
                   "effectiveFrom": "2026-06-01"}]}""", null))
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactlyInAnyOrder("validity-reversed", "other-act", "ground-overlaps");
        assertThat(put("/api/deadlines/grounds", "{\"items\": []}", null)).hasStatus(400);
    }

    @Test
    void onlyTheAdministratorChangesReferenceData() {
        assertThat(mvc.put()
                        .uri("/api/calendar/2027")
                        .with(as("leader", "LEADER"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(DECIDED_2027))
                .hasStatus(403);
        assertThat(mvc.put()
                        .uri("/api/deadlines/grounds")
                        .with(as("leader", "LEADER"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"items\": []}"))
                .hasStatus(403);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(as("officer.dkkd", "OFFICER")).exchange();
    }

    private MvcTestResult put(String uri, String body, String version) {
        var request = mvc.put()
                .uri(uri)
                .with(as("admin", "ADMIN"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
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
