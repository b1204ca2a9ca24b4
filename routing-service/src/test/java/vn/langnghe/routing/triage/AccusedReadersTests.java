package vn.langnghe.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;

/** Nobody reads what accuses his own unit; where that is the inspectorate, leaders read it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({RoutingWithStore.class, Desk.class})
class AccusedReadersTests {

    private static final String MARK = "Nguyễn Dấu Vết";
    private static final RequestPostProcessor ACCUSED = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
    private static final RequestPostProcessor OTHER_INSPECTOR = as("inspector.pr", List.of("TTT"), "INSPECTOR");
    private static final RequestPostProcessor LEADER = as("leader", "LEADER");

    @Autowired
    Desk desk;

    @Autowired
    CollectedEvents events;

    @Autowired
    MockMvcTester mvc;

    private Registered ofInspectors;

    @BeforeEach
    void arrives() {
        events.clear();
        ofInspectors = desk.arrived(
                Registered.saying("Tôi tố cáo thanh tra viên %s của Thanh tra Sở nhận 20 triệu đồng để bỏ qua sai phạm."
                                .formatted(MARK))
                        .with("channel", "ZALO")
                        .with("registeredAt", "2025-01-03T02:00:00Z")); // on the first page, however many others wait
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/triage",
                "/api/routing/triage",
                "/triage/{id}",
                "/api/routing/triage/{id}",
                "/api/routing/triage/{id}/slip?to=VP_UBND",
                "/api/routing/decisions/{id}"
            })
    void whatAccusesInspectorsIsShownToLeadersAndToInspectorsOfOtherUnits(String path) {
        var list = !path.contains("{id}");
        var uri = path.replace("{id}", ofInspectors.id());
        for (var who : List.of(ACCUSED, Desk.triage(), as("officer.tts", List.of("TTS"), "OFFICER", "TRIAGE"))) {
            var seen = mvc.get().uri(uri).with(who).exchange();
            assertThat(seen).hasStatus(list ? 200 : 404).bodyText().doesNotContain(MARK, ofInspectors.id());
        }
        for (var who : List.of(LEADER, OTHER_INSPECTOR)) {
            var seen = mvc.get().uri(uri).with(who).exchange();
            assertThat(seen).hasStatusOk();
            if (list) {
                assertThat(seen).bodyText().contains(ofInspectors.id());
            }
        }
    }

    @Test
    void aLeaderDecidesItAndWhoReadsItGoesWithIt() {
        assertThat(desk.decide(ofInspectors, "\"1\"", placed("VP_UBND", "SUSPECTED_DENUNCIATION"), ACCUSED))
                .hasStatus(404);
        assertThat(desk.decide(ofInspectors, "\"1\"", placed("TTS", "REFLECTION"), LEADER))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].lead");
        assertThat(desk.decide(ofInspectors, "\"1\"", placed("VP_UBND", "SUSPECTED_DENUNCIATION"), LEADER))
                .hasStatusOk();

        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().id())
                .endsWith("/routed/2");
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1")).allSatisfy(event -> {
            Contracts.assertValid("feedback.routed.v1", event.body());
            assertThat(event.body()).contains("\"leaders\":true", "\"TTS\"");
        });
        assertThat(mvc.get().uri("/api/routing/decisions/" + ofInspectors.id()).with(ACCUSED))
                .hasStatus(404);
    }

    @Test
    void whatAccusesARoomIsForInspectorsAndNotForWhoeverInspectsInThatRoom() {
        var ofARoom = desk.arrived(
                Registered.saying("Tôi tố cáo ông Tham ở phòng Đăng ký kinh doanh nhận 20 triệu đồng để cấp giấy.")
                        .with("channel", "ZALO")
                        .with("senders", 6));
        var uri = "/api/routing/triage/" + ofARoom.id();

        assertThat(mvc.get().uri(uri).with(ACCUSED)).hasStatusOk();
        assertThat(mvc.get().uri(uri).with(as("inspector.dkkd", List.of("DKKD"), "INSPECTOR")))
                .hasStatus(404);
        assertThat(mvc.get().uri(uri).with(LEADER)).hasStatus(404);
    }

    @Test
    void whatAccusesTheHeadIsStillForInspectors() {
        var ofTheHead = desk.arrived(Registered.saying("Tôi tố cáo ông Giám đốc Sở nhận hối lộ của nhà thầu.")
                .with("channel", "ZALO"));

        assertThat(mvc.get().uri("/api/routing/triage/" + ofTheHead.id()).with(ACCUSED))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/routing/triage/" + ofTheHead.id()).with(LEADER))
                .hasStatus(404);
    }

    @Test
    void aLeaderWhoIsNothingElseDoesNotDecideWhatAnybodyAtTheDeskMay() {
        var ordinary = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc của lãnh đạo."));

        assertThat(mvc.get().uri("/api/routing/triage/" + ordinary.id()).with(LEADER))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/routing/triage/" + ordinary.id()).with(Desk.triage()))
                .hasStatusOk();
    }

    private static String placed(String lead, String kind) {
        return """
            {"action":"confirm","parts":[{"lead":"%s","kind":"%s"}]}\
            """.formatted(lead, kind);
    }
}
