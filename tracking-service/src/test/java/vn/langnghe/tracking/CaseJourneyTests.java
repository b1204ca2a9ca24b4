package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
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
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

/** One case, all the way, over the service's own doors. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class CaseJourneyTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor STRANGER = as("officer.nns", List.of("NNS"), "OFFICER");
    private static final RequestPostProcessor INSPECTOR = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
    private static final RequestPostProcessor LEADER = as("leader", List.of(), "LEADER");
    private static final RequestPostProcessor TRIAGE = as("triage", List.of("VPS"), "TRIAGE");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CollectedEvents events;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Autowired
    @Qualifier("takeFollowups")
    Consumer<Message<List<byte[]>>> takeFollowups;

    @Autowired
    @Qualifier("joinMerged")
    Consumer<Message<List<byte[]>>> joinMerged;

    @BeforeEach
    void nothingHappenedYet() {
        events.clear();
    }

    @Test
    void fromTheDecisionToTheSendersYes() {
        var code =
                UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
        var item = RoutedItems.assigned("DKKD").code(hash(code)).sentTo(openCases);

        assertThat(get("/api/cases?unit=DKKD&limit=200", OFFICER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].caseId")
                .asArray()
                .contains(item.caseId());
        assertThat(act(item, "accept", 1, "{}", OFFICER)).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(act(item, "request-information", 2, "{\"question\":\"Mã hồ sơ là gì?\"}", OFFICER))
                .hasStatusOk();
        assertThat(sender(code, "information", "{\"text\":\"Hồ sơ 123\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.cases[0].status")
                .isEqualTo("ACCEPTED");
        assertThat(act(item, "resolve", 4, "{\"answer\":\"Đã cấp lại.\",\"outcome\":\"ANSWERED\"}", OFFICER))
                .hasStatusOk();
        assertThat(get("/api/track/ln-" + code.toLowerCase(), null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.cases[0].answer.text")
                .isEqualTo("Đã cấp lại.");
        assertThat(sender(code, "rating", "{\"stars\":5,\"visits\":0,\"contacts\":1}"))
                .hasStatusOk();
        assertThat(sender(code, "close", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.cases[0].status")
                .isEqualTo("CLOSED");

        assertThat(typesOf(item.caseId()))
                .containsExactly(
                        "opened",
                        "accepted",
                        "information-requested",
                        "information-provided",
                        "resolved",
                        "rated",
                        "closed");
        everyEventKeepsItsContract();
    }

    @Test
    void whoWasMergedFollowsTheCaseThatGoesOn() {
        var code = code();
        var target = RoutedItems.assigned("DKKD").reference("2026-4T9WMX").sentTo(openCases);
        var merged = RoutedItems.assigned("DKKD").code(hash(code)).sentTo(openCases);
        assertThat(act(merged, "merge", 1, "{\"into\":\"2026-4T9WMX/2\"}", OFFICER))
                .as("a part that is not there")
                .hasStatus(422);
        var into = "{\"into\":\" 2026-4t9wmx \"}";
        assertThat(act(merged, "merge", 1, into, OFFICER)).hasStatusOk();
        mergeTold(merged);
        assertThat(act(target, "accept", 2, "{}", OFFICER)).hasStatusOk();
        assertThat(act(target, "request-information", 3, "{\"question\":\"Riêng cho người kia?\"}", OFFICER))
                .hasStatusOk();
        assertThat(act(target, "provide-information", 4, "{\"text\":\"Lời người kia\"}", OFFICER))
                .hasStatusOk();
        assertThat(act(target, "resolve", 5, "{\"answer\":\"Trả lời chung.\"}", OFFICER))
                .hasStatusOk();

        assertThat(get("/api/track/" + code, null))
                .hasStatusOk()
                .bodyText()
                .contains("Trả lời chung.", "\"status\":\"RESOLVED\"", "\"merged\":true")
                .doesNotContain("Riêng cho người kia?", "Lời người kia", target.feedbackId());
        assertThat(messagesTo(merged.feedbackId())).containsExactly("Trả lời chung.");
        assertThat(messagesTo(target.feedbackId())).containsExactly("Riêng cho người kia?", "Trả lời chung.");
        assertThat(act(target, "merge", 6, "{\"into\":\"" + merged.caseId() + "\"}", OFFICER))
                .hasStatus(409);
        everyEventKeepsItsContract();
    }

    @Test
    void triageMayGiveBackAndMayJoin() {
        var code = code();
        var target = RoutedItems.assigned("DKKD").sentTo(openCases);
        var back = RoutedItems.toTriage().code(hash(code)).sentTo(openCases);
        var twin = RoutedItems.toTriage().sentTo(openCases);
        var orphan = RoutedItems.toTriage().sentTo(openCases);

        RoutedItems.returned("Xin nói rõ hơn.")
                .id(back.feedbackId())
                .code(hash(code))
                .sentTo(openCases);
        RoutedItems.duplicateOf(target.caseId()).id(twin.feedbackId()).sentTo(openCases);
        RoutedItems.duplicateOf(UUID.randomUUID() + "-1")
                .id(orphan.feedbackId())
                .sentTo(openCases);

        assertThat(typesOf(back.caseId())).containsExactly("opened", "declined");
        assertThat(messagesTo(back.feedbackId())).containsExactly("Xin nói rõ hơn.");
        assertThat(get("/api/track/" + code, null)).bodyText().contains("DECLINED", "Xin nói rõ hơn.");
        assertThat(typesOf(twin.caseId())).containsExactly("opened", "merged");
        assertThat(typesOf(orphan.caseId())).as("no such target").containsExactly("opened", "reopened");
        everyEventKeepsItsContract();
    }

    @Test
    void everyMemberOfASystemicItemHasAWayInAndAVoice() {
        var own = code();
        var first = code();
        var second = code();
        var item = RoutedItems.assigned("DKKD")
                .code(hash(own))
                .members(hash(first), hash(second))
                .sentTo(openCases);
        act(item, "accept", 1, "{}", OFFICER);
        act(item, "resolve", 2, "{\"answer\":\"Đã xong.\"}", OFFICER);

        for (var code : List.of(own, first, second)) {
            assertThat(sender(code, "rating", "{\"stars\":4,\"agencies\":2}")).hasStatusOk();
            assertThat(sender(code, "rating", "{\"stars\":4}")).hasStatus(409);
        }
        assertThat(typesOf(item.caseId())).endsWith("rated", "rated", "rated");
        everyEventKeepsItsContract();
    }

    @Test
    void whoIsNamedMayReadARestrictedCaseAndNobodyElse() {
        var item = RoutedItems.assigned("DKKD").restricted().sentTo(openCases);
        assertThat(act(item, "admit", 1, "{\"person\":\"officer.dkkd\",\"admitted\":true}", INSPECTOR))
                .hasStatusOk();

        assertThat(get("/api/cases/" + item.caseId(), OFFICER)).hasStatusOk();
        assertThat(act(item, "note", 2, "{\"text\":\"đã xem\"}", OFFICER)).hasStatusOk();
        assertThat(act(item, "accept", 3, "{}", OFFICER)).hasStatus(403);
        assertThat(get("/api/cases/" + item.caseId(), STRANGER)).hasStatus(404);
        assertThat(get("/api/cases/" + item.caseId(), LEADER)).hasStatus(404);
        assertThat(act(item, "admit", 3, "{\"person\":\"officer.dkkd\",\"admitted\":false}", INSPECTOR))
                .hasStatusOk();
        assertThat(get("/api/cases/" + item.caseId(), OFFICER)).hasStatus(404);
        everyEventKeepsItsContract();
    }

    @Test
    void readingARestrictedCaseAndBeingTurnedAwayAreLogged() {
        var item = RoutedItems.assigned("DKKD").restricted().sentTo(openCases);
        get("/api/cases/" + item.caseId(), INSPECTOR);
        get("/api/cases/" + item.caseId(), OFFICER);
        act(item, "accept", 1, "{}", LEADER);

        assertThat(get("/api/audit/cases/" + item.caseId(), INSPECTOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].user")
                .asArray()
                .containsExactly("inspector", "officer.dkkd", "leader");
        assertThat(get("/api/audit/cases/" + item.caseId(), OFFICER)).hasStatus(403);
        assertThat(get("/api/audit/verification", LEADER)).hasStatus(403);
        assertThat(get("/api/audit/anchors", null)).hasStatusOk();
        assertThat(mvc.post().uri("/api/audit/verification").with(INSPECTOR)).hasStatus(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("/api/audit/verification", INSPECTOR))
                        .bodyJson()
                        .extractingPath("$.last.faults")
                        .isEqualTo(0));
        assertThat(get("/audit?case=" + item.caseId(), INSPECTOR))
                .hasStatusOk()
                .bodyText()
                .contains("officer.dkkd", "Bị từ chối")
                .doesNotContain("??");
    }

    private static String code() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
    }

    private void mergeTold(RoutedItems merged) {
        var event = events.all().stream()
                .filter(each -> each.type().equals("vn.langnghe.case.merged.v1")
                        && each.key().equals(merged.caseId()))
                .findFirst()
                .orElseThrow();
        for (var twice = 0; twice < 2; twice++) {
            joinMerged.accept(Deliveries.from("case.events.v1")
                    .event(event.id(), event.type(), event.key(), event.body().getBytes(UTF_8))
                    .message());
        }
    }

    @Test
    void whatTheRegisterForgetsIsForgottenHere() {
        var item = RoutedItems.assigned("DKKD")
                .says("Dấu ấn riêng", "Nội dung riêng")
                .sentTo(openCases);
        assertThat(act(item, "accept", 1, "{}", OFFICER)).hasStatusOk();
        assertThat(act(item, "resolve", 2, "{\"text\":\"Trả lời riêng\"}", OFFICER))
                .hasStatusOk();
        var body = """
                {"feedbackId":"%s","words":true,"erasedAt":"2028-01-15T17:30:00Z"}""".formatted(item.feedbackId());
        Contracts.assertValid("feedback.erased.v1", body);
        var erased = Deliveries.from("feedback.followups.v1")
                .event(
                        item.feedbackId() + "/erased/words",
                        "vn.langnghe.feedback.erased.v1",
                        item.feedbackId(),
                        body.getBytes(UTF_8))
                .message();

        takeFollowups.accept(erased);
        takeFollowups.accept(erased);

        assertThat(get("/api/cases/" + item.caseId(), OFFICER))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("riêng");
        assertThat(get("/api/cases/" + item.caseId() + "/timeline", OFFICER))
                .bodyText()
                .doesNotContain("riêng");
        assertThat(get("/api/cases?q=rieng&limit=200", OFFICER)).bodyText().doesNotContain(item.caseId());
        assertThat(typesOf(item.caseId())).containsExactly("opened", "accepted", "resolved", "erased");
        assertThat(get("/api/cases/" + item.caseId() + "/seal", OFFICER))
                .bodyText()
                .contains("true");
    }

    private List<String> messagesTo(String feedbackId) {
        return events.all().stream()
                .distinct()
                .filter(event ->
                        event.topic().equals("case.messages.v1") && event.id().endsWith("/" + feedbackId))
                .map(event ->
                        JsonMapper.shared().readTree(event.body()).get("text").asString())
                .toList();
    }

    @Test
    void aDecisionComingTwiceOpensOneCase() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases).sentTo(openCases);

        assertThat(typesOf(item.caseId())).containsExactly("opened");
    }

    @Test
    void whatNobodyIsSureOfWaitsInTriageUntilALaterDecision() {
        var item = RoutedItems.toTriage().sentTo(openCases);
        assertThat(get("/api/cases?status=IN_TRIAGE&limit=200", TRIAGE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].caseId")
                .asArray()
                .contains(item.caseId());

        RoutedItems.assigned("NNS")
                .id(item.feedbackId())
                .decision(2)
                .secondPart("DTC", "phần hai")
                .sentTo(openCases);

        assertThat(typesOf(item.caseId())).containsExactly("opened", "assigned");
        assertThat(typesOf(item.feedbackId() + "-2")).containsExactly("opened");
        assertThat(get("/api/cases/" + item.caseId(), STRANGER)).hasStatusOk();
        everyEventKeepsItsContract();
    }

    @Test
    void aDecisionOutOfDateChangesNothing() {
        var item = RoutedItems.assigned("DKKD").decision(3).sentTo(openCases);

        RoutedItems.assigned("NNS").id(item.feedbackId()).decision(2).sentTo(openCases);

        assertThat(typesOf(item.caseId())).containsExactly("opened");
    }

    @Test
    void anotherUnitMayNeitherReadNorList() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);

        assertThat(get("/api/cases/" + item.caseId(), STRANGER)).hasStatus(403);
        assertThat(get("/api/cases?unit=DKKD", STRANGER)).hasStatus(403);
        assertThat(act(item, "accept", 1, "{}", STRANGER)).hasStatus(403);
    }

    @Test
    void aRestrictedCaseExistsOnlyForInspectors() {
        var item = RoutedItems.assigned("DKKD").restricted().sentTo(openCases);

        assertThat(get("/api/cases/" + item.caseId(), OFFICER)).hasStatus(404);
        assertThat(get("/api/cases/" + item.caseId(), LEADER)).hasStatus(404);
        assertThat(get("/api/cases?limit=200", LEADER)).bodyText().doesNotContain(item.caseId());
        assertThat(get("/api/cases/" + item.caseId(), INSPECTOR)).hasStatusOk();
        assertThat(get("/api/cases?limit=200", INSPECTOR)).bodyText().contains(item.caseId());
    }

    @Test
    void anActionNeedsTheVersionItsOfficerHasSeen() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        var path = "/api/cases/" + item.caseId() + "/accept";

        assertThat(mvc.post().uri(path).with(OFFICER)).hasStatus(428);
        assertThat(act(item, "accept", 1, "{}", OFFICER)).hasStatusOk();
        assertThat(act(item, "note", 1, "{\"text\":\"x\"}", OFFICER)).hasStatus(412);
    }

    @Test
    void whatTheStatusDoesNotAllowIsRefusedWithWhatItDoes() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);

        var refused = act(item, "resolve", 1, "{\"answer\":\"x\"}", OFFICER);

        assertThat(refused).hasStatus(409).bodyJson().extractingPath("$.status").isEqualTo(409);
        assertThat(refused).bodyJson().extractingPath("$.caseStatus").isEqualTo("ASSIGNED");
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.allowedActions")
                .asArray()
                .contains("accept");
    }

    @Test
    void anUnknownCodeIsNotFoundAndGuessingIsSlowed() {
        assertThat(guess(0)).hasStatus(404);
        for (var i = 1; i < 230; i++) {
            guess(i);
        }
        assertThat(guess(99)).hasStatus(429).containsHeader("Retry-After");
        assertThat(get("/api/track/LN-0000-0000-0000-0", null))
                .as("from elsewhere")
                .hasStatus(404);
    }

    private MvcTestResult guess(int last) {
        return mvc.get()
                .uri("/api/track/LN-0000-0000-0000-" + last)
                .header("X-Forwarded-For", "203.0.113.9")
                .exchange();
    }

    @Test
    void wordsAreFoundWithAndWithoutTheirMarks() {
        var item = RoutedItems.assigned("DKKD")
                .says("Xin giấy phép xây dựng", "Nội dung về đường điện")
                .sentTo(openCases);

        for (var words : List.of("giay phep xay", "GIẤY PHÉP", "duong dien")) {
            assertThat(get("/api/cases?limit=200&q=" + words, OFFICER))
                    .bodyText()
                    .contains(item.caseId());
        }
        assertThat(get("/api/cases?limit=200&q=thuế", OFFICER)).bodyText().doesNotContain(item.caseId());
    }

    @Test
    void aSyntheticCasePlaysInItsOwnTime() {
        var item = RoutedItems.assigned("DKKD").synthetic().sentTo(openCases);
        var real = RoutedItems.assigned("DKKD").sentTo(openCases);

        assertThat(played(item, "accept", 1, "2026-11-21T02:00:00Z")).hasStatusOk();
        assertThat(played(item, "note", 2, "2027-03-01T02:00:00Z")).hasStatusOk();
        assertThat(played(real, "accept", 1, "2026-11-21T02:00:00Z")).hasStatus(403);

        assertThat(typesOf(item.caseId()))
                .startsWith("opened", "accepted")
                .contains("overdue")
                .endsWith("noted");
        assertThat(timesOf(item.caseId()).getFirst()).isEqualTo("2026-11-20T08:30:00.420Z");
        assertThat(timesOf(item.caseId()).get(1)).isEqualTo("2026-11-21T02:00:00Z");
        assertThat(timesOf(item.caseId()).getLast()).isEqualTo("2027-03-01T02:00:00Z");
    }

    private List<String> timesOf(String caseId) {
        return events.all().stream()
                .distinct()
                .filter(event -> event.key().equals(caseId))
                .map(event -> event.time().toString())
                .toList();
    }

    private MvcTestResult played(RoutedItems item, String action, int version, String at) {
        return mvc.post()
                .uri("/api/cases/" + item.caseId() + "/" + action)
                .with(as("admin", List.of(), "ADMIN"))
                .header("If-Match", "\"" + version + "\"")
                .header("X-Synthetic-Time", at)
                .contentType(MediaType.APPLICATION_JSON)
                .content(action.equals("note") ? "{\"text\":\"x\"}" : "{}")
                .exchange();
    }

    @Test
    void everyUnknownParameterOfAListIsNamed() {
        assertThat(get("/api/cases?status=NOPE&kind=NOPE&sort=nope&overdue=maybe&limit=0", OFFICER))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("status", "kind", "sort", "overdue", "limit");
    }

    private void everyEventKeepsItsContract() {
        for (var event : events.all()) {
            Contracts.assertValid(event.type().substring("vn.langnghe.".length()), event.body());
        }
    }

    /** The relay is given all a document holds again and again; it knows what it has published. */
    private List<String> typesOf(String caseId) {
        return events.all().stream()
                .distinct()
                .filter(event -> event.key().equals(caseId) && event.topic().equals("case.events.v1"))
                .map(event -> event.type().replace("vn.langnghe.case.", "").replace(".v1", ""))
                .toList();
    }

    private static String hash(String code) {
        return new vn.langnghe.tracking.track.TrackingCode(code).hash();
    }

    private MvcTestResult get(String uri, RequestPostProcessor caller) {
        var request = mvc.get().uri(uri);
        return (caller == null ? request : request.with(caller)).exchange();
    }

    private MvcTestResult act(RoutedItems item, String action, int version, String body, RequestPostProcessor caller) {
        return mvc.post()
                .uri("/api/cases/" + item.caseId() + "/" + action)
                .with(caller)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult sender(String code, String act, String body) {
        return mvc.post()
                .uri("/api/track/" + code + "/" + act)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
