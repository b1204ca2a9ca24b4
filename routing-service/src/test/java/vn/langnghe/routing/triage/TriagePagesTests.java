package vn.langnghe.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;

/** The desk as a person sees it, and what programs read beside it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({RoutingWithStore.class, Desk.class})
class TriagePagesTests {

    @Autowired
    Consumer<Message<List<byte[]>>> readCalendar;

    @Autowired
    Desk desk;

    @Autowired
    CollectedEvents events;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void forget() {
        events.clear();
    }

    @Test
    void aMatterOfTheCourtsIsOfferedForForwardingWithItsSlip() throws Exception {
        var item = desk.arrived(Registered.saying(
                "Chúng tôi khởi kiện ra tòa án đòi nợ tiền hàng, thẩm phán hoãn phiên tòa năm lần, bản án chưa có."));

        assertThat(mvc.get().uri("/triage/" + item.id()).with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"forward\"", "Tòa án nhân dân có thẩm quyền", "value=\"forward\"");
        var slip = mvc.get()
                .uri("/triage/" + item.id() + "/slip?to=OTHER&name=Tòa án nhân dân tỉnh")
                .with(Desk.triage())
                .exchange();
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(slip.getResponse().getContentAsByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("Kính gửi: Tòa án nhân dân tỉnh");
        }
        assertThat(desk.post(item, "forward", "lead", "OTHER")).hasStatus3xxRedirection();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"lead\":\"OTHER\"");
    }

    @Test
    void theForwardingSlipNamesTheAgencyAndTheItem() throws Exception {
        var item = desk.arrived(Registered.saying("Chuyện cái biển quảng cáo hôm trước."));

        var slip = mvc.get()
                .uri("/triage/" + item.id() + "/slip?to=SCT")
                .with(Desk.triage())
                .exchange();

        assertThat(slip).hasStatusOk();
        var bytes = slip.getResponse().getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("PHIẾU CHUYỂN ĐƠN", "Kính gửi: Sở Công Thương", "Chuyện cái biển quảng cáo hôm trước.");
            assertThat(document.getTables().getFirst().getCTTbl().getTblGrid().getGridColList())
                    .as("the country's name on one line")
                    .extracting(column -> column.getW().toString())
                    .containsExactly("3762", "5415");
        }
        assertThat(mvc.get().uri("/triage/" + item.id() + "/slip?to=DKKD").with(Desk.triage()))
                .hasStatus(400);
    }

    @Test
    void theDeskShowsUntilWhenToDecideAndWhatElseMayBeDone() {
        var item = desk.arrived(
                Registered.saying("Xin các anh chị để ý giùm cho.").with("registeredAt", "2026-01-05T02:00:00Z"));

        assertThat(mvc.get()
                        .uri("/triage/" + item.id())
                        .header("Accept-Language", "en")
                        .with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("decide by 07/01/2026 17:00", "Late for more than a day", "name=\"reasonCode\"", "/slip")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(Desk.triage()))
                .bodyText()
                .contains("\"standing\":\"ESCALATED\"", "\"due\":\"2026-01-07T10:00:00Z\"");
    }

    @Test
    void evidenceStandsInTheWritersWordsBesideWhatItsRuleSpeaksFor() {
        var item = desk.arrived(Registered.saying(
                "Di lam Thay Doi Dang Ky Doanh Nghiep lan nao cung phai kep vai tram nghin trong ho so moi"
                        + " duoc nhan."));

        assertThat(mvc.get().uri("/triage/" + item.id() + "?lang=en").with(as("inspector", "TRIAGE", "INSPECTOR")))
                .hasStatusOk()
                .bodyText()
                .contains("Thay Doi Dang Ky Doanh Nghiep", "kep vai tram nghin", "Tells of asking for money")
                .doesNotContain("??", "&quot;~");
        assertThat(mvc.get().uri("/triage/" + item.id()).with(Desk.triage())).hasStatus(404);
    }

    @Test
    void theFilesOfAnItemAreAtHand() {
        var file = UUID.randomUUID().toString();
        var item = desk.arrived(
                Registered.saying("Xin xem giúp theo giấy kèm đây.").withFile(file, "application/pdf", 20_480));

        assertThat(mvc.get().uri("/triage/" + item.id()).with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("/api/attachments/" + file, "application/pdf", "21 KB");
    }

    @Test
    void whatWasTypedStaysWhereAFieldIsFaulty() {
        var item = desk.arrived(Registered.saying("Xin xem giúp hai việc đã nói hôm qua."));

        assertThat(mvc.post()
                        .uri("/triage/" + item.id())
                        .param("version", "1")
                        .param("action", "confirm")
                        .param("otherLead", "SCT")
                        .param("kind", "PETITION")
                        .param("content", "chuyện thứ nhất gõ tay")
                        .param("splitLead", "NOWHERE")
                        .param("splitKind", "PETITION")
                        .param("splitContent", "chuyện thứ hai gõ tay")
                        .with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"alert\"", "chuyện thứ nhất gõ tay", "chuyện thứ hai gõ tay");
    }

    @Test
    void thePageShowsTheItemWithItsSuggestions() {
        var item = desk.arrived(Registered.saying("Nhờ xem giúp chuyện giấy tờ đã gửi tuần trước."));

        assertThat(mvc.get().uri("/triage/" + item.id()).with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("<h1", "Nhờ xem giúp chuyện giấy tờ", "name=\"lead\"")
                .doesNotContain("??", "style=", "onclick");
        assertThat(mvc.post()
                        .uri("/triage/" + item.id())
                        .param("version", "1")
                        .param("action", "confirm")
                        .param("lead", "VPS")
                        .param("kind", "REFLECTION")
                        .param("component", "TIME_COSTS")
                        .with(Desk.triage()))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatIsPlacedOnThePageCarriesItsDutyAndWhoHelps() {
        var item = desk.arrived(Registered.saying("Nhờ xem giúp chuyện giấy tờ đã gửi tháng trước.")
                .with("senders", 6));

        assertThat(mvc.post()
                        .uri("/triage/" + item.id())
                        .param("version", "1")
                        .param("action", "confirm")
                        .param("lead", "VPS")
                        .param("kind", "REFLECTION")
                        .param("component", "INFORMAL_CHARGES")
                        .param("cooperating", "DKKD", "VPS")
                        .with(Desk.triage()))
                .hasStatus3xxRedirection();

        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"planItem\":\"PCI 1.5", "\"cooperating\":[\"DKKD\"]");
    }

    @Test
    void aRefusedFormShowsWhatWasChosen() {
        var item = desk.arrived(Registered.saying("Nhờ xem giúp chuyện hồ sơ đã gửi tháng trước."));

        assertThat(mvc.post()
                        .uri("/triage/" + item.id())
                        .param("version", "1")
                        .param("action", "confirm")
                        .param("lead", "DTC")
                        .param("kind", "COMPLAINT")
                        .param("component", "LAND_ACCESS")
                        .param("splitLead", "NNS")
                        .param("splitKind", "QUESTION")
                        .with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("parts[0].content")
                .containsPattern("value=\"COMPLAINT\"\\s+selected")
                .containsPattern("value=\"LAND_ACCESS\"\\s+selected")
                .containsPattern("value=\"QUESTION\"\\s+selected");
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1")).hasSize(1);
    }

    @Test
    void whatIsUrgentComesFirstHoweverManyWaitAndEachIsShownOnce() {
        var routine = new ArrayList<String>();
        for (int i = 0; i < 201; i++) {
            routine.add(desk.arrived(Registered.saying("Mong các anh chị xem giúp việc thứ " + i + ".")
                            .with("registeredAt", "2025-10-20T02:00:00Z"))
                    .id());
        }
        var urgent = desk.arrived(Registered.saying("Mong các anh chị xem giúp, có nguy cơ sập.")
                .with("registeredAt", "2027-11-20T02:00:00Z"));

        var shown = new ArrayList<String>();
        var cursors = new ArrayList<String>();
        for (var page = queue(""); ; page = queue(cursors.getLast())) {
            page.get("items").forEach(item -> shown.add(item.get("feedbackId").asString()));
            if (page.get("nextCursor").isNull()) {
                break;
            }
            cursors.add(page.get("nextCursor").asString());
        }

        assertThat(shown).startsWith(urgent.id()).containsAll(routine).doesNotHaveDuplicates();
        assertThat(mvc.get().uri("/triage").with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("/triage?cursor=" + cursors.getFirst())
                .containsPattern("Còn [0-9.]+ mục nữa");
        assertThat(mvc.get().uri("/triage?cursor=" + cursors.getFirst()).with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains("/triage/" + shown.get(200) + "?cursor=" + cursors.getFirst(), "Về đầu hàng chờ")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/api/routing/triage?cursor=x").with(Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("\"cursor\"");
    }

    @Test
    void aPreviewStoresNothingAndSaysWhy() {
        assertThat(mvc.post()
                        .uri("/api/routing/preview")
                        .contentType(APPLICATION_JSON)
                        .content("""
                            {"content":"Xin hỏi hồ sơ thay đổi đăng ký doanh nghiệp nộp ở đâu?"}\
                            """)
                        .with(as("clerk", "CLERK")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "\"code\":\"DKKD\"",
                        "\"kind\":\"QUESTION\"",
                        "\"automatic\":true",
                        "thay đổi đăng ký doanh nghiệp");
        assertThat(events.all()).isEmpty();
        assertThat(mvc.post()
                        .uri("/api/routing/preview")
                        .contentType(APPLICATION_JSON)
                        .content("{}")
                        .with(as("clerk", "CLERK")))
                .hasStatus(400)
                .bodyText()
                .contains("content");
    }

    @Test
    void anyoneMayReadTheDirectory() {
        assertThat(mvc.get().uri("/api/units")).hasStatusOk().bodyText().contains("DKKD", "Phòng Đăng ký kinh doanh");
        assertThat(mvc.get().uri("/api/routing/triage")).hasStatus(401);
        assertThat(mvc.get().uri("/api/routing/triage").with(as("clerk", "CLERK")))
                .hasStatus(403);
    }

    @Test
    void theTermFollowsTheCalendarAsItIsTold() {
        var item = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc năm sau.")
                .with("registeredAt", "2028-03-03T02:00:00Z")); // a Friday
        assertThat(termOf(item)).contains("\"due\":\"2028-03-07T10:00:00Z\"");

        readCalendar.accept(Deliveries.from("calendar.v1")
                .event("2028/calendar/1", "vn.langnghe.calendar.published.v1", "2028", """
                    {"year": 2028, "version": 1, "status": "DECIDED", "source": "Quyết định hoán đổi",
                     "off": [{"date": "2028-03-06", "day": "SWAPPED"}],
                     "makeUp": [{"date": "2028-03-11", "instead": "2028-03-06"}]}\
                    """)
                .message());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(termOf(item)).contains("\"due\":\"2028-03-08T10:00:00Z\""));
    }

    private JsonNode queue(String cursor) {
        var answer = mvc.get()
                .uri("/api/routing/triage?cursor=" + cursor)
                .with(Desk.triage())
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private String termOf(Registered item) {
        return new String(
                mvc.get()
                        .uri("/api/routing/triage/" + item.id())
                        .with(Desk.triage())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
