package vn.langnghe.tracking.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.tracking.RoutedItems;
import vn.langnghe.tracking.TrackingApplication;
import vn.langnghe.tracking.TrackingWithStore;
import vn.langnghe.tracking.track.TrackingCode;

/** What no law says is a rule of the house, kept, dated and changed like those of the law. */
@SpringBootTest(
        classes = {TrackingApplication.class, TrackingWithStore.class},
        properties = "langnghe.tracking.look-at-rules=50ms")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class HouseRulesTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final RequestPostProcessor ADMIN = as("admin", List.of(), "ADMIN");
    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");

    private static final String CODE = "7K3M9QXF2HOUS";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Autowired
    Worklist worklist;

    @Test
    void howLongSilenceLastsIsARuleThatCanBeChanged() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        act(item.caseId(), "accept", 1, "{}");
        act(item.caseId(), "resolve", 2, "{\"text\":\"Đã xong\"}");
        var today = LocalDate.now(Dates.ZONE);
        var closing = closing(item.caseId());
        assertThat(closing.get("rule").get("mark").asString()).isEqualTo("local");
        assertThat(closing.get("rule").get("basis").asString()).startsWith("Quy định của cơ quan");
        assertThat(LocalDate.parse(closing.get("due").asString())).isAfterOrEqualTo(today.plusDays(7));

        change("house-silence", 60);

        var later = LocalDate.parse(closing(item.caseId()).get("due").asString());
        assertThat(later).isAfterOrEqualTo(today.plusDays(60));
        var before = later.atStartOfDay(Dates.ZONE).toInstant();
        var after = later.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
        await().atMost(LONG).until(() -> !awake(before, item.caseId()) && awake(after, item.caseId()));
    }

    @Test
    void howOftenASenderMayAddIsARuleThatCanBeChanged() {
        var item = RoutedItems.assigned("DKKD")
                .code(TrackingCode.typed(CODE).hash())
                .sentTo(openCases);
        change("house-messages-a-day", 1);

        await().atMost(LONG).untilAsserted(() -> assertThat(says("Tôi bổ sung")).hasStatus(429));
        assertThat(json("/api/cases/" + item.caseId(), OFFICER).get("version").asInt())
                .as("what was said before the rule was known was taken")
                .isGreaterThan(1);
        change("house-messages-a-day", 20);
    }

    @Test
    void timesAreForReopeningsAndDaysForEverythingElse() {
        var rules = rules();
        rule(rules, "house-reopenings").put("unit", "calendar");
        rule(rules, "house-reminder").put("unit", "times");

        assertThat(mvc.put()
                        .uri("/api/deadline-rules")
                        .with(ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared()
                                .createObjectNode()
                                .set("rules", rules)
                                .toString()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("unit-not-for-stage", "unit-not-for-stage");
    }

    @Test
    void aHouseThatWroteItsRulesBeforeKeepsTheNewOnesAsShipped() {
        var rules = rules();
        rules.removeIf(rule -> "reopenings".equals(rule.get("stage").asString()));
        put(rules);

        assertThat(rule(rules(), "house-reopenings").get("days").asInt()).isEqualTo(2);
    }

    private MvcTestResult says(String text) {
        return mvc.post()
                .uri("/api/track/" + CODE + "/information")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"" + text + "\"}")
                .exchange();
    }

    private boolean awake(Instant then, String caseId) {
        return worklist.awake(then, 1000, Set.of()).contains(caseId);
    }

    private JsonNode closing(String caseId) {
        var deadlines = json("/api/cases/" + caseId + "/deadlines", OFFICER).get("items");
        for (var each : deadlines) {
            if ("silence".equals(each.get("stage").asString())) {
                return each;
            }
        }
        throw new AssertionError(deadlines);
    }

    private void change(String id, int days) {
        var rules = rules();
        rule(rules, id).put("days", days);
        put(rules);
    }

    private void put(ArrayNode rules) {
        assertThat(mvc.put()
                        .uri("/api/deadline-rules")
                        .with(ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared()
                                .createObjectNode()
                                .set("rules", rules)
                                .toString()))
                .hasStatusOk();
    }

    private ArrayNode rules() {
        return (ArrayNode) json("/api/deadline-rules", ADMIN).get("rules");
    }

    private static ObjectNode rule(ArrayNode rules, String id) {
        for (var rule : rules) {
            if (id.equals(rule.get("id").asString())) {
                return (ObjectNode) rule;
            }
        }
        throw new AssertionError(id);
    }

    private JsonNode json(String path, RequestPostProcessor who) {
        var body = mvc.get().uri(path).with(who).exchange().getResponse().getContentAsByteArray();
        return JsonMapper.shared().readTree(body);
    }

    private void act(String id, String action, int version, String body) {
        assertThat(mvc.post()
                        .uri("/api/cases/" + id + "/" + action)
                        .with(OFFICER)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }
}
