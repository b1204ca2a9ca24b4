package vn.langnghe.tracking.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.tracking.RoutedItems;
import vn.langnghe.tracking.TrackingApplication;
import vn.langnghe.tracking.TrackingWithStore;

/** A department's own program works on many cases in one request. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class BatchJourneyTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor ADMIN = as("admin", List.of(), "ADMIN");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CollectedEvents events;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    private final List<String> lines = new ArrayList<>();

    @Test
    void aCaseGoesItsWholeWayInOneRequestAndTellsEveryStepOfIt() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        line(item.caseId(), 1, "accept", "{}");
        line(item.caseId(), null, "request-information", "{\"question\":\"Số hồ sơ?\"}");
        line(item.caseId(), null, "provide-information", "{\"text\":\"Số 5\"}");
        line(item.caseId(), null, "resolve", "{\"answer\":\"Đã cấp.\"}");

        var answers = send(OFFICER);

        assertThat(answers).extracting(answer -> answer.get("status").asInt()).containsExactly(200, 200, 200, 200);
        assertThat(answers)
                .extracting(answer -> answer.get("caseStatus").asString())
                .containsExactly("ACCEPTED", "AWAITING_SENDER", "ACCEPTED", "RESOLVED");
        assertThat(answers.getLast().get("version").asInt()).isEqualTo(5);
        assertThat(get(item)).bodyJson().extractingPath("$.status").isEqualTo("RESOLVED");
        assertThat(mvc.get().uri("/api/cases/" + item.caseId() + "/seal").with(OFFICER))
                .bodyJson()
                .extractingPath("$.intact")
                .isEqualTo(true);
        assertThat(events.all().stream()
                        .filter(event -> event.key().equals(item.caseId())
                                && event.topic().equals("case.events.v1"))
                        .map(PendingEvent::type)
                        .distinct())
                .containsExactly(
                        "vn.langnghe.case.opened.v1",
                        "vn.langnghe.case.accepted.v1",
                        "vn.langnghe.case.information-requested.v1",
                        "vn.langnghe.case.information-provided.v1",
                        "vn.langnghe.case.resolved.v1");
    }

    @Test
    void everyLineIsRefusedForItsOwnReasonAndHoldsUpNoOther() {
        var mine = RoutedItems.assigned("DKKD").sentTo(openCases);
        var theirs = RoutedItems.assigned("NNS").sentTo(openCases);
        var hidden = RoutedItems.assigned("DKKD").restricted().sentTo(openCases);
        line(mine.caseId(), null, "accept", "{}");
        line(mine.caseId(), 7, "accept", "{}");
        line(mine.caseId(), null, "accept", "{}");
        line(mine.caseId(), 1, "resolve", "{\"answer\":\"x\"}");
        line(mine.caseId(), 1, "resolve", "{}");
        line(mine.caseId(), 1, "dance", "{}");
        line(mine.caseId(), 1, "rate", "{\"stars\":5}");
        line(theirs.caseId(), 1, "accept", "{}");
        line(hidden.caseId(), 1, "accept", "{}");
        line("00000000-0000-4000-8000-000000000000-1", 1, "accept", "{}");
        lines.add("{\"caseId\":\"nonsense\",\"ifMatch\":-1,\"key\":\"" + "x".repeat(101) + "\"}");
        lines.add("{\"caseId\":");
        lines.add("{\"caseId\":\"" + mine.caseId() + "\",\"ifMatch\":\"one\"}");
        line(mine.caseId(), 1, "extend", "{\"until\":{}}");
        line(mine.caseId(), 1, "accept", "{}");

        var answers = send(OFFICER);

        assertThat(answers)
                .extracting(answer -> answer.get("status").asInt())
                .containsExactly(428, 412, 412, 409, 400, 404, 404, 403, 404, 404, 400, 400, 400, 400, 200);
        assertThat(answers)
                .extracting(answer -> answer.get("line").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(answers.get(1).at("/problem/version").asInt()).isOne();
        assertThat(answers.get(3).at("/problem/allowedActions").toString()).contains("accept");
        assertThat(answers.get(4).at("/problem/errors/0/field").asString()).isEqualTo("answer");
        assertThat(answers.get(10).at("/problem/errors").toString()).contains("caseId", "ifMatch", "key", "action");
        assertThat(answers.get(12).at("/problem/errors/0/field").asString()).isEqualTo("ifMatch");
        assertThat(answers.get(13).at("/problem/errors/0/field").asString()).isEqualTo("body.until");
        assertThat(get(mine)).bodyJson().extractingPath("$.version").isEqualTo(2);
    }

    @Test
    void aLineWithAKeyIsDoneOnceHoweverOftenItIsSent() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        line(item.caseId(), 1, "accept", "{}", ",\"key\":\"a\"");
        line(item.caseId(), null, "note", "{\"text\":\"Đã gọi\"}", ",\"key\":\"b\"");
        var first = send(OFFICER);
        line(item.caseId(), null, "note", "{\"text\":\"Gọi lại\"}", ",\"key\":\"c\"");

        var again = send(OFFICER);

        assertThat(again.subList(0, 2)).isEqualTo(first);
        assertThat(again.getLast().get("version").asInt()).isEqualTo(4);
        assertThat(send(as("leader", List.of(), "LEADER")))
                .extracting(answer -> answer.get("status").asInt())
                .containsOnly(409);
        lines.clear();
        line(item.caseId(), 4, "note", "{\"text\":\"Khác\"}", ",\"key\":\"b\"");
        assertThat(send(OFFICER).getFirst().at("/problem/type").asString()).endsWith(":key-used");
        assertThat(get(item)).bodyJson().extractingPath("$.version").isEqualTo(4);
    }

    @Test
    void aSyntheticCaseIsPlayedInItsOwnTimeToTheRating() {
        var item = RoutedItems.assigned("DKKD").synthetic().sentTo(openCases);
        line(item.caseId(), 1, "accept", "{}", ",\"at\":\"2026-11-21T02:00:00Z\"");
        line(item.caseId(), null, "resolve", "{\"answer\":\"Xong.\"}", ",\"at\":\"2026-11-21T06:00:00Z\"");
        line(item.caseId(), null, "rate", "{\"stars\":4,\"visits\":1}", ",\"at\":\"2026-11-21T07:00:00Z\"");
        line(item.caseId(), null, "rate", "{\"stars\":9}", ",\"at\":\"2026-11-21T07:00:00Z\"");

        var answers = send(ADMIN);

        assertThat(answers).extracting(answer -> answer.get("status").asInt()).containsExactly(200, 200, 200, 400);
        assertThat(get(item)).bodyJson().extractingPath("$.rating.stars").isEqualTo(4);
        assertThat(get(item)).bodyJson().extractingPath("$.rating.at").isEqualTo("2026-11-21T07:00:00Z");

        var real = RoutedItems.assigned("DKKD").sentTo(openCases);
        lines.clear();
        line(real.caseId(), 1, "accept", "{}", ",\"at\":\"2026-11-21T02:00:00Z\"");
        line(real.caseId(), 1, "rate", "{\"stars\":4}", ",\"at\":\"2026-11-21T02:00:00Z\"");
        assertThat(send(as("head", List.of("DKKD"), "OFFICER", "ADMIN")))
                .extracting(answer -> answer.get("status").asInt())
                .containsOnly(400);
    }

    @Test
    void whatIsRestrictedIsLoggedOnceForTheWholeRequest() {
        var who = "inspector." + UUID.randomUUID();
        var inspector = as(who, List.of("TTS"), "INSPECTOR", "OFFICER");
        var one = RoutedItems.assigned("TTS").restricted().sentTo(openCases);
        var other = RoutedItems.assigned("TTS").restricted().sentTo(openCases);
        line(one.caseId(), 1, "accept", "{}");
        line(other.caseId(), 1, "accept", "{}");

        assertThat(send(inspector))
                .extracting(answer -> answer.get("status").asInt())
                .containsOnly(200);

        for (var item : List.of(one, other)) {
            assertThat(mvc.get()
                            .uri("/api/audit/cases/" + item.caseId())
                            .with(as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER")))
                    .bodyJson()
                    .extractingPath("$.items[?(@.user=='" + who + "')].act")
                    .asArray()
                    .containsExactly("LISTED");
        }
    }

    @Test
    void aRequestThatIsTooLargeOrEmptyIsRefusedWhole() {
        assertThat(post("", OFFICER)).hasStatus(400);
        assertThat(post("{}\n".repeat(Lines.MOST + 1), OFFICER)).hasStatus(400);
        assertThat(post("x".repeat(Lines.LARGEST + 1), OFFICER)).hasStatus(413);
        assertThat(mvc.post()
                        .uri("/api/cases/actions")
                        .contentType("application/x-ndjson")
                        .content("{}"))
                .hasStatus(401);
    }

    private void line(String caseId, Integer ifMatch, String action, String body) {
        line(caseId, ifMatch, action, body, "");
    }

    private void line(String caseId, Integer ifMatch, String action, String body, String more) {
        lines.add("{\"caseId\":\"%s\",\"ifMatch\":%s,\"action\":\"%s\",\"body\":%s%s}"
                .formatted(caseId, ifMatch, action, body, more));
    }

    private List<JsonNode> send(RequestPostProcessor who) {
        var answer = post(String.join("\n", lines), who);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse()
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MvcTestResult post(String body, RequestPostProcessor who) {
        return mvc.post()
                .uri("/api/cases/actions")
                .contentType("application/x-ndjson")
                .content(body)
                .with(who)
                .exchange();
    }

    private MvcTestResult get(RoutedItems item) {
        return mvc.get().uri("/api/cases/" + item.caseId()).with(OFFICER).exchange();
    }
}
