package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;

/** What accuses those who inspect: neither they nor the desk meet its words or its sender; a leader does. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class AccusedItemTests {

    private static final String MARK = "chimsaubac";
    private static final String NAME = "Hoàng Thị Dấu";
    private static final RequestPostProcessor CLERK = as("clerk", List.of("VPS"), "CLERK");
    private static final RequestPostProcessor LEADER = as("leader", "LEADER");
    private static final RequestPostProcessor OTHER_INSPECTOR = as("inspector.pr", List.of("TTT"), "INSPECTOR");

    private static final Map<String, RequestPostProcessor> OTHERS = Map.of(
            "accused inspector", as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER"),
            "officer of the accused unit", as("officer.tts", List.of("TTS"), "OFFICER"),
            "leader of the accused unit", as("leader.tts", List.of("TTS"), "LEADER"),
            "clerk", CLERK,
            "triage", as("triage", List.of("VPS"), "TRIAGE"),
            "admin", as("admin", "ADMIN"));

    @Autowired
    private ProgressBook progress;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    private String id = "";

    @BeforeEach
    void aDenunciationOfInspectors() throws Exception {
        var answer = mvc.post()
                .uri("/api/feedback")
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of(
                        "channel",
                        "HOTLINE",
                        "content",
                        "Tố giác " + MARK,
                        "sender",
                        Map.of("type", "CITIZEN", "name", NAME, "phone", "0912345678"))))
                .exchange();
        assertThat(answer).hasStatus(201);
        id = json.readTree(answer.getResponse().getContentAsByteArray())
                .get("feedbackId")
                .asString();
        progress.write(
                Map.of(),
                List.of(new Progress(
                        id + "-1",
                        id,
                        1,
                        "IN_TRIAGE",
                        "",
                        Set.of(),
                        true,
                        null,
                        "SUSPECTED_DENUNCIATION",
                        null,
                        null,
                        new Progress.Conflict(Set.of("TTS"), true))));
    }

    static Stream<String> others() {
        return OTHERS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("others")
    void nobodyElseMeetsItsWordsOrItsSender(String who) {
        for (var address : List.of(
                "/register/{id}",
                "/register/{id}/earlier",
                "/register/{id}/files",
                "/api/feedback?limit=200",
                "/api/feedback/{id}/submitter?reason=x",
                "/intake/replies")) {
            assertThat(get(address, OTHERS.get(who))).as(address).bodyText().doesNotContain(MARK, NAME);
        }
        assertThat(get("/api/feedback/{id}/submitter?reason=x", OTHERS.get(who)))
                .hasStatus(403);
    }

    @Test
    void aLeaderOrAnInspectorOfAnotherUnitReadsThem() {
        for (var reader : List.of(LEADER, OTHER_INSPECTOR)) {
            assertThat(get("/register/{id}", reader)).hasStatusOk().bodyText().contains(MARK);
            assertThat(get("/api/feedback/{id}/submitter?reason=x", reader))
                    .hasStatusOk()
                    .bodyText()
                    .contains(NAME);
        }
    }

    private MvcTestResult get(String address, RequestPostProcessor who) {
        return mvc.get().uri(address.replace("{id}", id)).with(who).exchange();
    }
}
