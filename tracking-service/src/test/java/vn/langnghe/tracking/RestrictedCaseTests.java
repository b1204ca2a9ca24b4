package vn.langnghe.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.track.TrackingCode;

/** A restricted case full of marks: nobody but inspectors and who is named meets one of them, whatever he asks for. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class RestrictedCaseTests {

    private static final String MARK = "kimtuocvang";

    /** What one might look for; a page may repeat it to who asked. */
    private static final String WORD = "hoatigon";

    private static final RequestPostProcessor INSPECTOR = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");

    private static final Map<String, @Nullable RequestPostProcessor> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("officer of the unit", as("officer.dkkd", List.of("DKKD"), "OFFICER"));
        OTHERS.put("officer of another unit", as("officer.nns", List.of("NNS"), "OFFICER"));
        OTHERS.put("leader", as("leader", List.of(), "LEADER"));
        OTHERS.put("admin", as("admin", List.of(), "ADMIN"));
        OTHERS.put("triage", as("triage", List.of("VPS"), "TRIAGE"));
        OTHERS.put("clerk", as("clerk", List.of("VPS"), "CLERK"));
        OTHERS.put("association", as("association.hhdn", List.of(), "ASSOCIATION"));
        OTHERS.put("anybody", null);
    }

    static final List<String> ASKED = List.of(
            "/api/cases?limit=200",
            "/api/cases?limit=200&status=ASSIGNED,ACCEPTED,RESOLVED,CLOSED",
            "/api/cases?limit=200&q=" + WORD,
            "/api/cases?limit=200&kind=DENUNCIATION",
            "/api/cases/{id}",
            "/api/cases/{id}/timeline",
            "/api/cases/{id}/deadlines",
            "/api/cases/{id}/seal",
            "/cases",
            "/cases?q=" + WORD,
            "/cases/{id}",
            "/commitments",
            "/commitments?show=MISSED",
            "/notifications",
            "/notifications/count",
            "/api/notifications",
            "/subscriptions",
            "/api/subscriptions",
            "/api/answers?q=" + WORD,
            "/answers?q=" + WORD,
            "/answers/review",
            "/answers/feed.atom",
            "/answers/feed.json",
            "/audit?case={id}",
            "/api/audit/cases/{id}",
            "/api/audit/verification",
            "/api/audit/anchors",
            "/actuator/prometheus");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    private RoutedItems item;

    @BeforeEach
    void aCaseFullOfMarks() {
        item = RoutedItems.assigned("DKKD")
                .restricted()
                .says("Tố giác " + MARK, "Nội dung " + MARK + " " + WORD)
                .sentTo(openCases);
        act("accept", 1, "{}", INSPECTOR);
        act(
                "resolve",
                2,
                "{\"answer\":\"Kết luận " + MARK + "\",\"commitments\":[{\"text\":\"Hứa " + MARK
                        + "\",\"dueAt\":\"2099-12-15\"}]}",
                INSPECTOR);
    }

    static Stream<String> others() {
        return OTHERS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("others")
    void nobodyElseMeetsAMark(String who) {
        for (var address : ASKED) {
            assertThat(get(address, OTHERS.get(who))).as(address).bodyText().doesNotContain(MARK);
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void forNobodyElseItExists(String who) {
        for (var action : Action.values()) {
            var answer = act(action.path(), 4, "{\"text\":\"x\"}", OTHERS.get(who));
            assertThat(answer).as(action.path()).bodyText().doesNotContain(MARK);
            assertThat(answer.getResponse().getStatus()).as(action.path()).isIn(401, 403, 404);
        }
        assertThat(get("/api/cases/" + item.caseId() + "/timeline", INSPECTOR))
                .bodyText()
                .doesNotContain("\"noted\"");
    }

    @Test
    void aCaseOfOnesOwnCannotBeUsedToFindOut() {
        var own = RoutedItems.assigned("DKKD").sentTo(openCases);
        var into = mvc.post()
                .uri("/api/cases/" + own.caseId() + "/merge")
                .with(as("officer.dkkd", List.of("DKKD"), "OFFICER"))
                .header("If-Match", "1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"into\":\"" + item.caseId() + "\"}")
                .exchange();

        assertThat(into)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:langnghe:problem:no-such-case");
    }

    @Test
    void noMergeCrossesTheWall() {
        var ordinary = RoutedItems.assigned("TTS").sentTo(openCases);
        var other = RoutedItems.assigned("TTS").restricted().sentTo(openCases);
        for (var into : List.of(ordinary.caseId(), other.caseId())) {
            assertThat(merge(other.caseId().equals(into) ? ordinary.caseId() : other.caseId(), into))
                    .as(into)
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.reason")
                    .isEqualTo("CONFIDENTIAL");
        }
        assertThat(merge(
                        RoutedItems.assigned("TTS")
                                .synthetic()
                                .sentTo(openCases)
                                .caseId(),
                        ordinary.caseId()))
                .hasStatus(409);
        assertThat(merge(
                        RoutedItems.assigned("TTS")
                                .confidential()
                                .sentTo(openCases)
                                .caseId(),
                        ordinary.caseId()))
                .hasStatus(409);
        assertThat(get("/api/cases/" + ordinary.caseId() + "/timeline", INSPECTOR))
                .bodyText()
                .doesNotContain(other.feedbackId());
    }

    @Test
    void aDuplicateOfARestrictedCaseStaysWherePeopleLook() {
        var twin = RoutedItems.toTriage().sentTo(openCases);
        RoutedItems.duplicateOf(item.caseId()).id(twin.feedbackId()).decision(2).sentTo(openCases);

        var triage = as("triage", List.of("VPS"), "TRIAGE");
        assertThat(get("/api/cases/" + twin.caseId(), triage))
                .hasStatusOk()
                .bodyText()
                .contains("IN_TRIAGE")
                .doesNotContain("\"MERGED\"", item.caseId());
        assertThat(get("/api/cases/" + twin.caseId() + "/timeline", triage))
                .bodyText()
                .contains("\"reopened\"");
        assertThat(get("/cases/" + twin.caseId(), triage)).bodyText().contains("/triage/" + twin.feedbackId());
    }

    @Test
    void whoWasMergedHearsNothingMoreWhenTheCaseBecomesRestricted() {
        var code = "LN-7K3M-9QXF-2ABC-D";
        var merged = RoutedItems.assigned("TTS")
                .code(TrackingCode.typed(code).hash())
                .sentTo(openCases);
        var target = RoutedItems.assigned("TTS").sentTo(openCases);
        assertThat(merge(merged.caseId(), target.caseId())).hasStatusOk();
        target.decision(2).restricted().sentTo(openCases);

        var page = mvc.get().uri("/api/track/" + code).exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.cases[0].status")
                .isEqualTo("MERGED");
    }

    private MvcTestResult merge(String from, String into) {
        return mvc.post()
                .uri("/api/cases/" + from + "/merge")
                .with(INSPECTOR)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"into\":\"" + into + "\"}")
                .exchange();
    }

    @Test
    void onlySomebodyWhoIsKnownIsAdmitted() {
        assertThat(act("admit", 4, "{\"person\":\"ghost.nobody\"}", INSPECTOR))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("person");
    }

    @Test
    void inspectorsAndWhoIsNamedReadIt() {
        assertThat(get("/api/cases?limit=200&q=" + WORD, INSPECTOR)).bodyText().contains(item.caseId());
        assertThat(get("/cases/" + item.caseId(), INSPECTOR)).bodyText().contains(MARK);
        assertThat(get("/commitments", INSPECTOR)).bodyText().contains(MARK);

        var named = as("officer.dtc", List.of("DTC"), "OFFICER");
        assertThat(get("/cases/" + item.caseId(), named)).hasStatus(404);
        assertThat(act("admit", 4, "{\"person\":\"officer.dtc\",\"admitted\":true}", INSPECTOR))
                .hasStatusOk();
        assertThat(get("/cases/" + item.caseId(), named))
                .hasStatusOk()
                .bodyText()
                .contains(MARK);
    }

    @Test
    void whoSawItInAListIsInTheLog() {
        for (var list : List.of("/api/cases?limit=200&q=" + WORD, "/cases?status=RESOLVED&q=" + WORD)) {
            var who = "inspector." + UUID.randomUUID();
            var inspector = as(who, List.of("TTS"), "INSPECTOR", "OFFICER");
            assertThat(get("/api/audit/cases/" + item.caseId(), INSPECTOR))
                    .bodyText()
                    .doesNotContain(who);

            assertThat(get(list, inspector)).as(list).bodyText().contains(item.caseId());

            assertThat(get("/api/audit/cases/" + item.caseId(), INSPECTOR))
                    .bodyJson()
                    .extractingPath("$.items[?(@.user=='" + who + "')].act")
                    .asArray()
                    .containsExactly("LISTED");
        }
        assertThat(get("/audit?case=" + item.caseId(), INSPECTOR)).bodyText().doesNotContain("??");
    }

    @Test
    void theLogIsFoundByTheReferenceAsWell() {
        var who = "inspector." + UUID.randomUUID();
        var called = "2026-9C4D7E";
        var other = RoutedItems.assigned("DKKD").restricted().reference(called).sentTo(openCases);
        get("/api/cases/" + other.caseId(), as(who, List.of("TTS"), "INSPECTOR", "OFFICER"));

        for (var address :
                List.of("/audit?case=" + called, "/audit?case=2026-9c4d7e / 1", "/api/audit/cases/" + called)) {
            await().untilAsserted(
                            () -> assertThat(get(address, INSPECTOR)).bodyText().contains(who));
        }
        assertThat(get("/audit?case=" + called + "/7", INSPECTOR))
                .bodyText()
                .contains("Không có hồ sơ nào mang mã này");
    }

    @Test
    void whoTriesMoreThanHeMayIsInTheLog() {
        get("/cases", as("officer.dtc", List.of("DTC"), "OFFICER"));
        act("admit", 4, "{\"person\":\"officer.dtc\",\"admitted\":true}", INSPECTOR);
        var named = as("officer.dtc", List.of("DTC"), "OFFICER");
        assertThat(act("reopen", 5, "{\"reason\":\"x\"}", named)).hasStatus(403);

        assertThat(get("/api/audit/cases/" + item.caseId(), INSPECTOR))
                .bodyJson()
                .extractingPath("$.items[?(@.user=='officer.dtc')].act")
                .asArray()
                .contains("DENIED");

        var curious = "officer." + UUID.randomUUID();
        assertThat(get("/api/cases?unit=NNS", as(curious, List.of("DKKD"), "OFFICER")))
                .hasStatus(403);
        assertThat(get("/api/audit/cases/list:" + curious, INSPECTOR))
                .bodyJson()
                .extractingPath("$.items[*].act")
                .asArray()
                .containsExactly("DENIED");
    }

    @Test
    void whoSawNothingRestrictedIsNotInTheLog() {
        var officer = "officer." + UUID.randomUUID();
        get("/api/cases?limit=200", as(officer, List.of("NNS"), "OFFICER"));

        assertThat(get("/api/audit/cases/list:" + officer, INSPECTOR))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    private MvcTestResult get(String address, @Nullable RequestPostProcessor caller) {
        var request = mvc.get().uri(address.replace("{id}", item.caseId()));
        return (caller == null ? request : request.with(caller)).exchange();
    }

    private MvcTestResult act(String action, int version, String body, @Nullable RequestPostProcessor caller) {
        var request = mvc.post()
                .uri("/api/cases/" + item.caseId() + "/" + action)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (caller == null ? request : request.with(caller)).exchange();
    }
}
