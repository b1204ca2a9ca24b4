package vn.langnghe.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;

/** What is kept from whom, at the desk and after it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({RoutingWithStore.class, Desk.class})
class SecrecyTests {

    @Autowired
    Desk desk;

    @Autowired
    CollectedEvents events;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void forget() {
        events.clear();
    }

    @Test
    void aDenunciationIsNeverHandedToTheAccused() {
        var item = desk.arrived(Registered.saying(
                        "Tôi tố cáo ông Nguyễn Văn Tham ở phòng Đăng ký kinh doanh nhận 20 triệu đồng để cấp giấy"
                                + " nhanh.")
                .with("channel", "ZALO")
                .with("senders", 6)); // so many denounce through one who speaks for them: a person looks
        var toTheAccused = """
            {"action":"confirm","parts":[{"lead":"DKKD","kind":"SUSPECTED_DENUNCIATION"}]}\
            """;
        var inspector = Desk.inspector();

        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(inspector))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.proposal.suggestions[*].unit")
                .asArray()
                .startsWith("TTS")
                .doesNotContain("DKKD");
        assertThat(desk.decide(item, "\"1\"", toTheAccused, inspector))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].lead", "accused");
        assertThat(desk.decide(item, "\"1\"", toTheAccused.replace("DKKD", "TTS"), inspector))
                .hasStatusOk();
    }

    @Test
    void aRestrictedItemDoesNotExistForOthers() {
        var item = desk.arrived(
                Registered.saying("Việc riêng, xin giữ kín giúp tôi.").confidential());

        assertThat(mvc.get().uri("/api/routing/triage").with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(item.id());
        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(Desk.triage()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(Desk.inspector()))
                .hasStatusOk();
    }

    @Test
    void whatWasKeptFromOthersStaysSoUntilAnInspectorSaysOtherwise() {
        var text = "Tôi tố cáo ông Nguyễn Văn Tham ở phòng Đăng ký kinh doanh nhận 20 triệu đồng để cấp giấy nhanh.";
        var inspector = Desk.inspector();
        var kept = desk.arrived(Registered.saying(text).with("channel", "ZALO").with("senders", 6));
        var lifted =
                desk.arrived(Registered.saying(text).with("channel", "ZALO").with("senders", 7));
        var ordinary = """
            {"action":"confirm","parts":[{"lead":"VPS","kind":"REFLECTION"%s}]}\
            """;

        assertThat(desk.decide(kept, "\"1\"", ordinary.formatted("").replace("VPS", "DKKD"), inspector))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].lead", "accused");
        assertThat(desk.decide(kept, "\"1\"", ordinary.formatted(""), inspector))
                .hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"restricted\":true");
        assertThat(mvc.get().uri("/triage/" + lifted.id()).with(inspector))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"restricted\"");
        assertThat(desk.decide(lifted, "\"1\"", ordinary.formatted(",\"restricted\":false"), inspector))
                .hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"restricted\":false");
    }

    @Test
    void whoReadsWhatIsRestrictedIsToldOnceAMinute() {
        var item = desk.arrived(Registered.saying("Việc riêng của tôi, xin giữ kín giúp cho.")
                .with("registeredAt", "2025-01-05T02:00:00Z") // on the first page, however many others wait
                .confidential());

        for (int i = 0; i < 2; i++) {
            assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(as("inspector-1", "INSPECTOR")))
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(Desk.triage()))
                .hasStatus(404);

        var told = events.ofType("vn.langnghe.feedback.read.v1").stream()
                .filter(event -> event.body().contains("inspector-1"))
                .toList();
        assertThat(told).isNotEmpty().hasSizeLessThanOrEqualTo(2).allSatisfy(event -> {
            Contracts.assertValid("feedback.read.v1", event.body());
            assertThat(event.body()).contains(item.id() + "-1");
        });
        assertThat(events.ofType("vn.langnghe.feedback.read.v1"))
                .noneMatch(event -> event.body().contains("\"triage\""));

        assertThat(mvc.get().uri("/api/routing/triage").with(as("inspector-2", "INSPECTOR")))
                .hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.read.v1").getLast().body())
                .contains("inspector-2", item.id() + "-1");
    }

    /** Luật Tiếp công dân, Đ25.3: of a letter that accuses and asks, each matter goes its own way. */
    @Test
    void besideASecretPartAnOpenOneHasWordsOfItsOwn() {
        var item = desk.arrived(Registered.saying("Nhờ các anh chị xem giúp cả hai việc trong thư."));
        var split = """
            {"action":"split","parts":[
              {"lead":"TTS","kind":"SUSPECTED_DENUNCIATION","content":"Ông Tham ở phòng Đăng ký kinh doanh nhận tiền."},
              {"lead":"DKKD","kind":"PETITION"%s}]}\
            """;

        assertThat(desk.decide(item, "\"1\"", split.formatted(""), Desk.inspector()))
                .hasStatus(400)
                .bodyText()
                .contains("parts[1].content", "split-beside-a-secret");
        assertThat(desk.decide(
                        item,
                        "\"1\"",
                        split.formatted(
                                ",\"content\":\"Tôi tố cáo ông Tham ở phòng Đăng ký kinh doanh nhận hối lộ 20 triệu"
                                        + " đồng.\""),
                        Desk.inspector()))
                .hasStatus(400)
                .bodyText()
                .contains("parts[1].content", "accused");
        assertThat(desk.decide(
                        item, "\"1\"", split.formatted(",\"content\":\"Xin đổi tên hợp tác xã.\""), Desk.inspector()))
                .hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"restricted\":true", "\"restricted\":false", "Xin đổi tên hợp tác xã.");
    }

    @Test
    void whoIsSuspectedIsNotOfferedOnThePage() {
        var item = desk.arrived(
                Registered.saying("Cán bộ Phòng Đăng ký kinh doanh gợi ý bồi dưỡng thì hồ sơ mới được xem nhanh."));

        assertThat(mvc.get().uri("/triage/" + item.id()).with(Desk.inspector()))
                .hasStatusOk()
                .bodyText()
                .containsPattern("name=\"lead\" value=\"TTS\"[^>]*checked")
                .doesNotContain("name=\"lead\" value=\"DKKD\"");
        assertThat(desk.post(item, "confirm", "lead", "TTS", Desk.inspector())).hasStatus3xxRedirection();
    }
}
