package vn.langnghe.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.time.LocalDate;
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
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What officers do with many cases: give them to each other, filter, keep filters, be away. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class WorklistJourneyTests {

    private static final RequestPostProcessor AN = as("an.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor BINH = as("binh.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor CHI = as("chi.nns", List.of("NNS"), "OFFICER");
    private static final RequestPostProcessor LEADER = as("leader", List.of(), "LEADER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Test
    void aCaseIsGivenToAColleagueWhoFindsItAmongHis() {
        everybodyHasBeenHere();
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);

        assertThat(act(item, "appoint", "1", "{\"handler\":\"binh.dkkd\"}", AN))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.handler")
                .isEqualTo("binh.dkkd");
        assertThat(get("/api/cases?handler=me&limit=200", BINH)).bodyText().contains(item.caseId());
        assertThat(get("/api/cases?handler=me&limit=200", AN)).bodyText().doesNotContain(item.caseId());
        assertThat(act(item, "accept", "2", "{}", AN))
                .bodyJson()
                .extractingPath("$.handler")
                .isEqualTo("binh.dkkd");
    }

    @Test
    void nobodyOfAnotherUnitCanBeGivenACase() {
        everybodyHasBeenHere();
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);

        assertThat(act(item, "appoint", "1", "{\"handler\":\"chi.nns\"}", AN)).hasStatus(422);
        assertThat(act(item, "appoint", "1", "{\"handler\":\"nobody\"}", AN)).hasStatus(400);
        assertThat(act(item, "appoint", "1", "{}", AN)).hasStatus(400);
        assertThat(act(item, "appoint", "1", "{\"handler\":\"an.dkkd\"}", CHI)).hasStatus(403);
    }

    @Test
    void whoIsAwayHasADeputy() {
        everybodyHasBeenHere();
        var tomorrow = LocalDate.now().plusDays(2);
        assertThat(form("/cases/absence", "from=2026-01-01&to=" + tomorrow + "&deputy=an.dkkd", BINH))
                .hasRedirectedUrl("/cases/absence");
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);

        assertThat(act(item, "appoint", "1", "{\"handler\":\"binh.dkkd\"}", LEADER))
                .bodyJson()
                .extractingPath("$.handler")
                .isEqualTo("an.dkkd");

        assertThat(page("/cases/absence", BINH, "vi")).bodyText().contains("an.dkkd", "Tôi đã trở lại");
        assertThat(form("/cases/absence/back", "", BINH)).hasRedirectedUrl("/cases/absence");
        assertThat(act(item, "appoint", "2", "{\"handler\":\"binh.dkkd\"}", LEADER))
                .bodyJson()
                .extractingPath("$.handler")
                .isEqualTo("binh.dkkd");
        assertThat(form("/cases/absence", "from=x&to=2020-01-01&deputy=chi.nns", BINH))
                .hasStatus(400)
                .bodyText()
                .contains("Từ ngày: ", "Đến hết ngày: ", "Người thay: ");
    }

    @Test
    void ofManyCasesThoseThatCanBeAreAcceptedAndTheOthersNamed() {
        var one = RoutedItems.assigned("DKKD").sentTo(openCases);
        var stale = RoutedItems.assigned("DKKD").sentTo(openCases);
        var theirs = RoutedItems.assigned("NNS").sentTo(openCases);
        var hidden = RoutedItems.assigned("DKKD").restricted().sentTo(openCases);
        assertThat(act(stale, "note", "1", "{\"text\":\"x\"}", AN)).hasStatusOk();

        var cases = List.of(one, stale, theirs, hidden).stream()
                .map(item -> "{\"caseId\":\"" + item.caseId() + "\",\"version\":1}")
                .toList();
        var answer = json("/api/cases/bulk", "{\"action\":\"accept\",\"cases\":" + cases + "}", AN);

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].problem.status")
                .asArray()
                .containsExactly(412, 403, 404);
        assertThat(answer).bodyJson().extractingPath("$.items[0].version").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.items[2].reference").isNull();
        assertThat(form("/cases/bulk", "action=accept&chosen=" + stale.caseId() + ":2", AN))
                .hasStatusOk()
                .bodyText()
                .contains("Xong 1 trên 1 hồ sơ.")
                .doesNotContain("??");
    }

    @Test
    void everyFaultOfABulkActIsNamed() {
        assertThat(json("/api/cases/bulk", "{\"action\":\"resolve\",\"cases\":[{\"caseId\":\"x\"}]}", AN))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("action", "cases.caseId", "cases.version");
        assertThat(json("/api/cases/bulk", "{\"action\":\"accept\",\"cases\":[]}", AN))
                .hasStatus(400);
        assertThat(form("/cases/bulk", "action=accept", AN)).hasStatus(400);
    }

    @Test
    void aFilterIsKeptUnderAName() {
        var me = as("dung.dkkd", List.of("DKKD"), "OFFICER");

        assertThat(form("/cases/views", "name=Sắp+trễ&status=open&overdue=true&sort=due", me))
                .hasRedirectedUrl("/cases?status=open&overdue=true&sort=due");
        assertThat(page("/cases", me, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("Sắp trễ", "/cases?status=open&amp;overdue=true&amp;sort=due");
        assertThat(page("/cases", AN, "vi")).bodyText().doesNotContain("Sắp trễ");
        assertThat(form("/cases/views", "name=&status=open", me)).hasStatus(400);
        assertThat(form("/cases/views", "name=x&status=nope", me)).hasStatus(400);
        assertThat(form("/cases/views/forget", "name=Sắp+trễ", me)).hasRedirectedUrl("/cases");
        assertThat(page("/cases", me, "vi")).bodyText().doesNotContain("Sắp trễ");
    }

    @Test
    void whoWatchesIsToldOfHisUnitsCasesAndOfNoOthers() {
        var stream = mvc.get().uri("/api/cases/live").with(AN).asyncExchange();
        var hidden = RoutedItems.assigned("DKKD").restricted().sentTo(openCases);
        var theirs = RoutedItems.assigned("DTC").sentTo(openCases);
        var ours = RoutedItems.assigned("DKKD").sentTo(openCases);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> stream.getResponse().getContentAsString(UTF_8).contains(ours.caseId()));
        assertThat(stream.getResponse().getContentType()).startsWith("text/event-stream");
        assertThat(stream).bodyText().contains("event:case").doesNotContain(hidden.feedbackId(), theirs.feedbackId());
        assertThat(get("/api/cases/live", as("clerk", List.of("VPS"), "CLERK"))).hasStatus(403);
    }

    @Test
    void whoIsNamedForARestrictedCaseFindsItAndNobodyElseDoes() {
        everybodyHasBeenHere();
        var inspector = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
        var item = RoutedItems.assigned("DKKD").restricted().sentTo(openCases);
        assertThat(get("/api/cases?limit=200", CHI)).bodyText().doesNotContain(item.caseId());

        assertThat(act(item, "admit", "1", "{\"person\":\"chi.nns\",\"admitted\":true}", inspector))
                .hasStatusOk();

        assertThat(get("/api/cases?limit=200", CHI)).bodyText().contains(item.caseId());
        for (var other : List.of(AN, LEADER, as("triage", List.of("VPS"), "TRIAGE"))) {
            assertThat(get("/api/cases?limit=200", other)).bodyText().doesNotContain(item.caseId());
        }
    }

    @Test
    void theListSaysInWorkingTimeWhatIsLeft() {
        RoutedItems.assigned("DKKD").sentTo(openCases);

        assertThat(page("/cases", AN, "vi"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("(Còn|Quá hạn|Đến hạn hôm nay, còn) ?\\d+ (ngày làm việc|giờ)")
                .contains("Phím tắt", "data-live=\"/api/cases/live\"")
                .doesNotContain("??", "style=\"", "onclick");
        assertThat(page("/cases", AN, "en")).bodyText().contains("Keyboard").doesNotContain("??");
    }

    @Test
    void aFilterNobodyKnowsFiltersNothingInSilence() {
        assertThat(get("/api/cases?statsu=open&limit=1", AN))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("statsu");
    }

    @Test
    void aMarkInARestrictedCaseIsFoundByNoRoleButTheInspectors() {
        var item = RoutedItems.assigned("DKKD")
                .restricted()
                .says("Zyxwvut tố cáo", "Nội dung zyxwvut")
                .sentTo(openCases);
        var inspector = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");

        assertThat(get("/api/cases?q=zyxwvut", inspector)).bodyText().contains("Zyxwvut");
        for (var role : List.of("OFFICER", "LEADER", "ADMIN", "TRIAGE", "CLERK", "ASSOCIATION")) {
            var somebody = as("somebody", List.of("DKKD", "VPS"), role);
            for (var uri : List.of(
                    "/api/cases?q=zyxwvut",
                    "/api/cases?limit=200&sort=newest",
                    "/api/cases/" + item.caseId(),
                    "/api/cases/" + item.caseId() + "/timeline",
                    "/cases?q=zyxwvut&sort=newest",
                    "/cases/" + item.caseId(),
                    "/notifications",
                    "/api/subscriptions",
                    "/subscriptions")) {
                var answer = mvc.get().uri(uri).with(somebody).exchange();
                assertThat(answer).as(role + " " + uri).bodyText().doesNotContain("Zyxwvut", item.feedbackId());
            }
        }
    }

    @Test
    void whoKeepsTheSystemHasNoListOfCasesAndReadsNone() {
        var item = RoutedItems.assigned("DKKD").says("Mnbvcxz", "Nội dung").sentTo(openCases);
        var admin = as("admin", List.of(), "ADMIN");

        for (var uri : List.of("/api/cases", "/cases", "/api/cases/live", "/commitments", "/cases/" + item.caseId())) {
            assertThat(get(uri, admin)).as(uri).hasStatus(403).bodyText().doesNotContain("Mnbvcxz");
        }
    }

    @Test
    void aDraftIsKeptForWhoWritesItUntilTheAnswerIsGiven() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        act(item, "accept", "1", "{}", AN);
        var path = "/cases/" + item.caseId();

        assertThat(mvc.post()
                        .uri(path + "/draft")
                        .with(AN)
                        .header("HX-Request", "true")
                        .header("Accept", "text/html")
                        .header("Accept-Language", "vi")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("answer=Đang+soạn"))
                .hasStatusOk()
                .bodyText()
                .contains("Bản nháp của bạn")
                .doesNotContain("<main", "??");
        assertThat(page(path, AN, "vi")).bodyText().contains("Đang soạn").doesNotContain("??");
        assertThat(page(path, BINH, "vi")).bodyText().doesNotContain("Đang soạn");
        assertThat(form(path + "/draft", "answer=x", CHI)).hasStatus(403);

        assertThat(form(path + "/resolve", "version=2&answer=Xong", AN)).hasStatus3xxRedirection();
        assertThat(page(path, AN, "vi")).bodyText().doesNotContain("Đang soạn");
    }

    @Test
    void aCannedAnswerIsFilledForTheCase() {
        var item = RoutedItems.assigned("DKKD").says("Xin cấp lại", "…").sentTo(openCases);
        act(item, "accept", "1", "{}", AN);

        assertThat(form("/cases/canned", "name=Đã+nhận&text=Hồ+sơ+{reference}+về+{subject}.+{officer}", AN))
                .hasRedirectedUrl("/cases/canned");
        assertThat(form("/cases/canned", "name=&text={nonsense}", AN))
                .hasStatus(400)
                .bodyText()
                .contains("Tên: ", "nonsense");
        var list = page("/cases/canned", BINH, "vi");
        assertThat(list).hasStatusOk().bodyText().contains("Đã nhận").doesNotContain("??");
        assertThat(page("/cases/canned", CHI, "vi")).bodyText().doesNotContain("Đã nhận");
        var id = new String(list.getResponse().getContentAsByteArray(), UTF_8)
                .replaceAll("(?s).*canned\\?edit=([0-9a-f-]{36}).*", "$1");

        assertThat(page("/cases/" + item.caseId() + "?canned=" + id, AN, "vi"))
                .hasStatusOk()
                .bodyText()
                .contains("về Xin cấp lại. an.dkkd</textarea>");
        assertThat(page("/cases/canned?edit=" + id, CHI, "vi")).hasStatus(404);
        assertThat(form("/cases/canned/remove", "id=" + id, CHI)).hasStatus(404);
        assertThat(form("/cases/canned/remove", "id=" + id, AN)).hasRedirectedUrl("/cases/canned");
    }

    @Test
    void whoComesSecondSeesWhatHasChangedSince() {
        var item = RoutedItems.assigned("DKKD").sentTo(openCases);
        act(item, "accept", "1", "{}", AN);
        act(item, "note", "2", "{\"text\":\"Đã gọi điện\"}", AN);

        assertThat(form("/cases/" + item.caseId() + "/resolve", "version=2&answer=Lời+của+Bình", BINH))
                .hasStatus(412)
                .bodyText()
                .contains("Trong lúc bạn đang mở hồ sơ này", "Đã gọi điện", "Lời của Bình")
                .doesNotContain("??");
    }

    private void everybodyHasBeenHere() {
        for (var person : List.of(AN, BINH, CHI)) {
            assertThat(get("/api/cases?limit=1&q=" + UUID.randomUUID(), person)).hasStatusOk();
        }
    }

    private MvcTestResult get(String uri, RequestPostProcessor caller) {
        return mvc.get().uri(uri).with(caller).exchange();
    }

    private MvcTestResult page(String uri, RequestPostProcessor caller, String language) {
        return mvc.get()
                .uri(uri)
                .with(caller)
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .exchange();
    }

    private MvcTestResult act(
            RoutedItems item, String action, String version, String body, RequestPostProcessor caller) {
        return mvc.post()
                .uri("/api/cases/" + item.caseId() + "/" + action)
                .with(caller)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult json(String uri, String body, RequestPostProcessor caller) {
        return mvc.post()
                .uri(uri)
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult form(String uri, String body, RequestPostProcessor caller) {
        return mvc.post()
                .uri(uri)
                .with(caller)
                .header("Accept", "text/html")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body)
                .exchange();
    }
}
