package vn.langnghe.routing.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.ruling.RulerInForce;

@SpringBootTest
@AutoConfigureMockMvc
@Import(RoutingWithStore.class)
class RuleAndPlanJourneyTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Editions editions;

    @Autowired
    RulerInForce ruler;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Consumer<Message<List<byte[]>>> routeFeedback;

    @Autowired
    Consumer<Message<List<byte[]>>> followTransfers;

    @Test
    void aRuleIsTriedThenSwitchedOnThenOffAgain() {
        var item = arrived("Cần xem giúp chuyện quảng trường hoa hồi nhé.");
        var rules = """
            {"rules":[{"id":"dia-phuong.hoa-hoi","unit":"SNNPTNT","weight":9,"phrases":["quảng trường hoa hồi"],
              "must":["ở quảng trường hoa hồi"],"mustNot":["hoa hồng"]}]}\
            """;

        assertThat(post("/api/routing/rules/trial", rules))
                .hasStatusOk()
                .bodyText()
                .contains(item.id());
        int before = editions.inForce().rules();
        assertThat(put("/api/routing/rules", "\"" + before + "\"", rules)).hasStatusOk();
        assertThat(ruler.get()
                        .rule(dossiers.find(item.id()).orElseThrow().petition())
                        .lead())
                .isEqualTo("SNNPTNT");
        assertThat(put("/api/routing/rules", "\"" + before + "\"", rules)).hasStatus(412);

        assertThat(put("/api/routing/rules/in-force", "", "{\"version\":0}")).hasStatusOk();
        assertThat(editions.inForce().rules()).isZero();
        assertThat(dossiers.find(item.id()).orElseThrow().decisions()).hasSize(1);
    }

    @Test
    void aDecisionIsMadeAgainWithTheRulesOfThen() {
        var item = arrived("Xin hỏi hồ sơ tạm ngừng kinh doanh của công ty nộp ở đâu?");
        var rules = """
            {"rules":[{"id":"dia-phuong.tam-ngung","unit":"SYT","weight":9,"phrases":["tạm ngừng kinh doanh"]}]}\
            """;
        assertThat(put("/api/routing/rules", "\"" + editions.inForce().rules() + "\"", rules))
                .hasStatusOk();
        assertThat(ruler.get().versions())
                .isNotEqualTo(dossiers.find(item.id()).orElseThrow().last().versions());

        assertThat(post("/api/routing/decisions/" + item.id() + "/replay", ""))
                .hasStatusOk()
                .bodyText()
                .contains("\"possible\":true", "\"same\":true");
        assertThat(mvc.get().uri("/api/routing/decisions/" + item.id()).with(as("admin", "ADMIN")))
                .hasStatusOk()
                .bodyText()
                .contains("\"decisions\":[{", "\"versions\":{\"plan\":\"KH202@");
        assertThat(post("/api/routing/decisions/" + java.util.UUID.randomUUID() + "/replay", ""))
                .hasStatus(404);
        assertThat(put("/api/routing/rules/in-force", "", "{\"version\":0}")).hasStatusOk();
    }

    @Test
    void aRuleThatCannotWorkIsRefusedWithThePlace() {
        var faulty = """
            {"rules":[
              {"id":"a","unit":"DKKD","query":"\\"thuế AND ("},
              {"id":"a","unit":"DKKD","phrases":["x"]},
              {"id":"b","unit":"NOWHERE","query":"*:*"},
              {"id":"c","phrases":["đất"]},
              {"id":"d","unit":"STNMT","phrases":["đất đai"],"must":["nhà cửa"],"mustNot":["đất đai"]}]}\
            """;

        assertThat(put("/api/routing/rules", "\"0\"", faulty))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "rules[0].query",
                        "rules[1].id",
                        "rules[2].unit",
                        "rule-matches-everything",
                        "rule-without-outcome",
                        "rules[4].must[0]",
                        "rules[4].mustNot[0]");
    }

    @Test
    void valuesOutOfPlaceAreNamedInATrialAndWhenSaved() {
        var faulty = """
            {"rules":[{"id":"a","unit":"DKKD","phrases":["đất đai"],"weight":999,"planItem":"<b>",
              "from":"2026-06-01","to":"2026-05-01"}]}\
            """;

        for (var answer :
                List.of(post("/api/routing/rules/trial", faulty), put("/api/routing/rules", "\"0\"", faulty))) {
            assertThat(answer)
                    .hasStatus(400)
                    .bodyText()
                    .contains("rules[0].weight", "-9", "rules[0].planItem", "rules[0].to", "ends-before-it-begins");
        }
    }

    @Test
    void elementsThatAreMissingAreNamedAndAPlanNoEventCarriesIsRefused() {
        assertThat(put("/api/routing/rules", "\"0\"", "{\"rules\":[null]}"))
                .hasStatus(400)
                .bodyText()
                .contains("rules[0]");
        assertThat(post("/api/routing/rules/trial", "{\"rules\":[{\"id\":\"a\",\"phrases\":[\"đất đai\",null]}]}"))
                .hasStatus(400)
                .bodyText()
                .contains("rules[0].phrases[1]");
        assertThat(put("/api/routing/plan", "\"0\"", "{\"code\":\"A\",\"items\":[null]}"))
                .hasStatus(400)
                .bodyText()
                .contains("items[0]");
        assertThat(put("/api/routing/plan", "\"0\"", "{\"code\":\"A\",\"title\":\"" + "a".repeat(260_000) + "\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"items\"", "too-long");
    }

    @Test
    void tooMuchIsNamedFieldByFieldBeforeAnythingIsTried() {
        var examples = String.join(",", Collections.nCopies(101, "\"đất đai\""));
        assertThat(post(
                        "/api/routing/rules/trial",
                        "{\"rules\":[{\"id\":\"%s\",\"phrases\":[\"đất đai\"],\"must\":[%s],\"mustNot\":[\"%s\"]}]}"
                                .formatted("a".repeat(81), examples, "a".repeat(2_001))))
                .hasStatus(400)
                .bodyText()
                .contains("rules[0].id", "rules[0].must", "rules[0].mustNot[0]", "too-many", "too-long");
        assertThat(post(
                        "/api/routing/plan/trial",
                        "{\"code\":\"A\",\"title\":\"%s\",\"items\":[{\"item\":\"PCI 1.1 a\",\"task\":\"%s\",\"legal\":[\"%s\"]}]}"
                                .formatted("a".repeat(501), "a".repeat(4_001), "a".repeat(501))))
                .hasStatus(400)
                .bodyText()
                .contains("\"title\"", "items[0].task", "items[0].legal[0]", "items[0].lead");
    }

    @Test
    void whoTheDepartmentIsIsKeptWithTheRules() {
        int before = editions.inForce().rules();
        var own = """
            {"rules":[],"own":[{"unit":"TTS","judges":true},{"unit":"VP_UBND","above":true,"names":["giám đốc sở"]},
              {"unit":"DTC","names":["phòng Tài chính Đầu tư"]}]}\
            """;
        var accused = Petition.of(null, "Tôi tố cáo phong tai chinh dau tu đòi tiền.");

        assertThat(put("/api/routing/rules", "\"" + before + "\"", own.replace("\"judges\":true", "\"judges\":false")))
                .hasStatus(400)
                .bodyText()
                .contains("\"own\"", "own-judge");
        assertThat(put("/api/routing/rules", "\"" + before + "\"", own.replace("DTC", "NOWHERE")))
                .hasStatus(400)
                .bodyText()
                .contains("own[2].unit");
        assertThat(put("/api/routing/rules", "\"" + before + "\"", own))
                .hasStatusOk()
                .bodyText()
                .contains("phòng Tài chính Đầu tư");
        assertThat(ruler.get().accuses(accused, "DTC")).isTrue();
        assertThat(put("/api/routing/rules", "\"" + editions.inForce().rules() + "\"", "{\"rules\":[]}"))
                .as("left out, it stays")
                .hasStatusOk()
                .bodyText()
                .contains("phòng Tài chính Đầu tư");

        assertThat(put("/api/routing/rules/in-force", "", "{\"version\":0}")).hasStatusOk();
        assertThat(ruler.get().accuses(accused, "DTC")).isFalse();
    }

    @Test
    void aPlanGoesOutAsYamlAndComesBack() throws Exception {
        var yaml = mvc.get()
                .uri("/api/routing/plan?day=2026-01-01")
                .header("Accept", "application/yaml")
                .with(as("admin", "ADMIN"))
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(yaml).contains("PCI 1.3 đ", "Xử lý tình huống, giải quyết kiến nghị trong đấu thầu");

        var version = editions.inForce().plans();
        var before = ruler.get().versions().plan();
        assertThat(mvc.put()
                        .uri("/api/routing/plan")
                        .header("If-Match", "\"" + version + "\"")
                        .contentType("application/yaml")
                        .content(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .with(as("admin", "ADMIN")))
                .hasStatusOk()
                .bodyText()
                .contains("Xử lý tình huống, giải quyết kiến nghị trong đấu thầu");
        assertThat(ruler.get().versions().plan()).startsWith("KH202@").isNotEqualTo(before);
    }

    @Test
    void aPlanWithoutLeadOrOverAnotherIsRefused() {
        var faulty = """
            {"code":"KH9","title":"x","from":"2026-01-01","items":[{"item":"PCI 1.1 f"},{"item":"PCI 1.1 a","lead":"NOWHERE"}]}\
            """;

        assertThat(put("/api/routing/plan", "\"" + editions.inForce().plans() + "\"", faulty))
                .hasStatus(400)
                .bodyText()
                .contains("plan-overlaps", "items[0].item", "items[0].lead", "items[1].lead");
    }

    @Test
    void aTransferCountsAgainstTheFirstDecision() {
        var item = arrived("Xin hỏi thủ tục thành lập công ty cổ phần cần giấy tờ gì?");
        var transferred =
                Contracts.sampleText("case.transferred.v1").replace("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11", item.id());

        for (int twice = 0; twice < 2; twice++) {
            followTransfers.accept(Deliveries.from("case.events.v1")
                    .event(item.id() + "-1/2", "vn.langnghe.case.transferred.v1", item.id() + "-1", transferred)
                    .message());
        }

        assertThat(dossiers.find(item.id()).orElseThrow().movedTo()).isEqualTo("NNS");
        var confirmed = new ArrayList<String>();
        dossiers.confirmed(10, dossier -> confirmed.add(dossier.feedbackId()));
        assertThat(confirmed).contains(item.id());
        assertThat(mvc.get().uri("/quality").with(as("leader", "LEADER")))
                .hasStatusOk()
                .bodyText()
                .contains("<h1", "rule:dkkd.thu-tuc@1")
                .doesNotContain("??", "style=");
    }

    private Registered arrived(String content) {
        var item = Registered.saying(content);
        routeFeedback.accept(Deliveries.from("feedback.registered.v1")
                .event(item.id() + "/registered", "vn.langnghe.feedback.registered.v1", item.id(), item.json())
                .message());
        return item;
    }

    @Test
    void aPlanIsTriedSavedAsADraftSwitchedOnFromADayAndOffAgain() {
        var plan = """
            {"code":"KH_API","title":"x","draft":true,"from":"2026-06-01","items":[
              {"item":"PCI 1.5 a","component":"INFORMAL_CHARGES","lead":"VPS"}]}\
            """;
        assertThat(post("/api/routing/plan/trial", plan))
                .hasStatusOk()
                .bodyText()
                .contains("\"moved\":[");
        assertThat(post("/api/routing/plan/trial", plan.replace("true", "false")))
                .hasStatus(400)
                .bodyText()
                .contains("plan-overlaps");
        assertThat(put("/api/routing/plan", plansInForce(), plan)).hasStatusOk();

        var on = "{\"code\":\"KH_API\",\"from\":\"2026-06-01\"}";
        assertThat(put("/api/routing/plan/in-force", plansInForce(), on)).hasStatusOk();
        assertThat(ruler.get().versions().plan()).startsWith("KH_API@");
        assertThat(put("/api/routing/plan/in-force", plansInForce(), "{\"version\":0}"))
                .hasStatusOk();
        assertThat(ruler.get().versions().plan()).startsWith("KH202@");
        assertThat(put("/api/routing/plan/in-force", plansInForce(), "{}")).hasStatus(400);
    }

    private String plansInForce() {
        return "\"" + editions.inForce().plans() + "\"";
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .contentType(APPLICATION_JSON)
                .content(body)
                .with(as("admin", "ADMIN"))
                .exchange();
    }

    private MvcTestResult put(String uri, String version, String body) {
        return mvc.put()
                .uri(uri)
                .header("If-Match", version)
                .contentType(APPLICATION_JSON)
                .content(body)
                .with(as("admin", "ADMIN"))
                .exchange();
    }
}
