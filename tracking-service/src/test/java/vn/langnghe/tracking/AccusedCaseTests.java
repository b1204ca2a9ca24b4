package vn.langnghe.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

/** A case that accuses those who inspect: neither they nor anybody else meets a mark of it; leaders work on it. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class AccusedCaseTests {

    private static final String MARK = "chimsaubac";
    private static final RequestPostProcessor LEADER = as("leader", "LEADER");
    private static final RequestPostProcessor OTHER_INSPECTOR = as("inspector.pr", List.of("TTT"), "INSPECTOR");
    private static final RequestPostProcessor ACCUSED = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");

    private static final Map<String, RequestPostProcessor> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("accused inspector", ACCUSED);
        OTHERS.put("officer of the accused unit", as("officer.tts", List.of("TTS"), "OFFICER"));
        OTHERS.put("officer of the unit", as("officer.vps", List.of("VPS"), "OFFICER"));
        OTHERS.put("leader of the accused unit", as("leader.tts", List.of("TTS"), "LEADER"));
        OTHERS.put("triage", as("triage", List.of("VPS"), "TRIAGE"));
        OTHERS.put("clerk", as("clerk", List.of("VPS"), "CLERK"));
        OTHERS.put("admin", as("admin", "ADMIN"));
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    private RoutedItems item;

    @BeforeEach
    void aCaseFullOfMarks() {
        item = RoutedItems.assigned("VPS")
                .accusing("TTS", true)
                .says("Tố giác " + MARK, "Nội dung " + MARK + " hoatigon")
                .sentTo(openCases);
    }

    static Stream<String> others() {
        return OTHERS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("others")
    void nobodyElseMeetsAMark(String who) {
        for (var address : RestrictedCaseTests.ASKED) {
            assertThat(get(address, OTHERS.get(who))).as(address).bodyText().doesNotContain(MARK);
        }
        assertThat(get("/api/cases?limit=200&q=" + MARK, OTHERS.get(who)))
                .bodyText()
                .doesNotContain(item.caseId());
        assertThat(get("/api/cases/{id}", OTHERS.get(who))).hasStatus(404);
        assertThat(act("accept", 1, "{}", OTHERS.get(who))).hasStatus(404);
    }

    @Test
    void leadersAndInspectorsOfOtherUnitsReadIt() {
        for (var reader : List.of(LEADER, OTHER_INSPECTOR)) {
            assertThat(get("/api/cases/{id}", reader)).hasStatusOk().bodyText().contains(MARK);
            assertThat(get("/cases/{id}", reader)).hasStatusOk().bodyText().contains(MARK);
            assertThat(get("/api/cases?limit=200&q=" + MARK, reader)).bodyText().contains(item.caseId());
        }
    }

    @Test
    void whoReadItIsNotToldToTheAccused() {
        get("/api/cases/{id}", LEADER);

        assertThat(get("/api/audit/cases/{id}", OTHER_INSPECTOR))
                .hasStatusOk()
                .bodyText()
                .contains("\"leader\"");
        assertThat(get("/api/audit/cases/{id}", ACCUSED))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get("/audit?case={id}", ACCUSED)).hasStatusOk().bodyText().doesNotContain(">leader<");
    }

    @Test
    void aLeaderWorksOnItAsAnInspectorWould() {
        assertThat(act("accept", 1, "{}", LEADER)).hasStatusOk();
        assertThat(act("note", 2, "{\"text\":\"Đã mời làm việc\"}", LEADER)).hasStatusOk();
    }

    @Test
    void whoeverIsNamedForItDoesNotReadWhatAccusesHisUnit() {
        get("/api/cases", OTHERS.get("officer of the accused unit")); // so that he is known
        assertThat(act(
                        "admit",
                        1,
                        "{\"person\":\"officer.tts\",\"admitted\":true,\"reason\":\"Giúp xác minh\"}",
                        LEADER))
                .hasStatusOk();

        assertThat(get("/api/cases/{id}", OTHERS.get("officer of the accused unit")))
                .hasStatus(404);
    }

    @Test
    void whatAccusesARoomIsNoLeaders() {
        item = RoutedItems.assigned("TTS")
                .accusing("DKKD", false)
                .says("Tố giác", "Nội dung " + MARK)
                .sentTo(openCases);

        assertThat(get("/api/cases/{id}", ACCUSED)).hasStatusOk();
        assertThat(get("/api/cases/{id}", LEADER)).hasStatus(404);
        assertThat(get("/api/cases/{id}", as("inspector.dkkd", List.of("DKKD"), "INSPECTOR")))
                .hasStatus(404);
    }

    private MvcTestResult get(String address, RequestPostProcessor who) {
        return mvc.get().uri(address.replace("{id}", item.caseId())).with(who).exchange();
    }

    private MvcTestResult act(String action, int version, String body, RequestPostProcessor who) {
        return mvc.post()
                .uri("/api/cases/" + item.caseId() + "/" + action)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
