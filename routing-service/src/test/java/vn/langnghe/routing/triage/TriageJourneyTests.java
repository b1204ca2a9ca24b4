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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.alike.LookAlikes;

/** From the consumer to the desk and out again. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(RoutingWithStore.class)
class TriageJourneyTests {

    private static final String CONFIRM = """
            {"action":"confirm","parts":[{"lead":"NNS","kind":"PETITION","component":"LAND_ACCESS"}]}""";

    @Autowired
    Consumer<Message<List<byte[]>>> routeFeedback;

    @Autowired
    Consumer<Message<List<byte[]>>> followTransfers;

    @Autowired
    Consumer<Message<List<byte[]>>> readCalendar;

    @Autowired
    CollectedEvents events;

    @Autowired
    LookAlikes lookAlikes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void forget() {
        events.clear();
    }

    @Test
    void aPersonDecidesAndTheNextOneIsTooLate() {
        var item = arrived(Registered.saying("Mong các anh chị xem giúp việc hôm trước.")
                .with("registeredAt", "2025-01-06T02:00:00Z")); // on the first page, however many others wait
        assertThat(mvc.get().uri("/api/routing/triage").with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains(item.id());

        assertThat(decide(item, "\"1\"", CONFIRM, triage())).hasStatusOk();
        var event = events.ofType("vn.langnghe.feedback.routed.v1").getLast();
        Contracts.assertValid("feedback.routed.v1", event.body());
        assertThat(event.id()).isEqualTo(item.id() + "/routed/2");
        assertThat(event.body()).contains("\"lead\":\"NNS\"", "\"type\":\"PERSON\"");

        assertThat(decide(item, "\"1\"", CONFIRM, triage()))
                .hasStatus(409)
                .bodyText()
                .contains("already-decided");
    }

    @Test
    void whatWasWithdrawnWhileItWaitedIsNotDecidedOn() {
        var item = arrived(Registered.saying("Mong các anh chị xem giúp việc tuần trước."));

        told("withdrawn", item, Contracts.sampleText("case.withdrawn.v1"));

        assertThat(mvc.get().uri("/api/routing/triage").with(triage()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(item.id());
        assertThat(decide(item, "\"1\"", CONFIRM, triage()))
                .hasStatus(409)
                .bodyText()
                .contains("already-decided");
    }

    @Test
    void whatWasJoinedToAnotherAndIsOnItsOwnAgainWaitsAgain() {
        var first = arrived(Registered.saying("Mong các anh chị xem giúp việc đầu năm."));
        var merged = arrived(Registered.saying("Mong các anh chị xem giúp việc giữa năm."));
        var duplicate = arrived(Registered.saying("Mong các anh chị xem giúp việc cuối năm."));
        told("merged", merged, Contracts.sampleText("case.merged.v1"));
        assertThat(decide(merged, "\"2\"", CONFIRM, triage())).hasStatus(409);
        assertThat(decide(duplicate, "\"1\"", sameAs(first.id() + "-1"), triage()))
                .hasStatusOk();

        var apart = Contracts.sampleText("case.reopened.v1")
                .replace("\"status\": \"REOPENED\"", "\"status\": \"IN_TRIAGE\"");
        for (var item : List.of(merged, duplicate)) {
            told("reopened", item, apart);
            told("reopened", item, apart);

            Contracts.assertValid(
                    "feedback.routed.v1",
                    events.ofType("vn.langnghe.feedback.routed.v1").getLast().body());
            assertThat(decide(item, "\"3\"", CONFIRM, triage())).hasStatusOk();
        }
    }

    @Test
    void whatWasPassedOnPastTheDeskStaysWhereItIs() {
        var item = arrived(Registered.saying("Mong các anh chị xem giúp việc tháng trước."));

        told(
                "transferred",
                item,
                Contracts.sampleText("case.transferred.v1").replace("\"from\": \"DKKD\"", "\"from\": null"));

        assertThat(mvc.get().uri("/api/routing/triage").with(triage()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(item.id());
        assertThat(decide(item, "\"2\"", CONFIRM, triage())).hasStatus(409);
    }

    private void told(String fact, Registered item, String body) {
        followTransfers.accept(Deliveries.from("case.events.v1")
                .event(
                        item.id() + "-1/2",
                        "vn.langnghe.case." + fact + ".v1",
                        item.id() + "-1",
                        body.replace("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11", item.id()))
                .message());
    }

    @Test
    void onlyItemsOfThePlanAreNamed() {
        var item = arrived(Registered.saying("Mong các anh chị xem giúp chuyện đã bàn."));
        var named = CONFIRM.replace("\"kind\"", "\"planItem\":\"PCI 9.9 z\",\"kind\"");

        assertThat(decide(item, "\"1\"", named, triage()))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].planItem");
        assertThat(decide(item, "\"1\"", named.replace("PCI 9.9 z", "PCI 1.3 đ"), triage()))
                .hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"planItem\":\"PCI 1.3 đ\"");
    }

    @Test
    void aMixedItemIsSplitInTwoCases() {
        var item = arrived(Registered.saying("Xin xem giúp hai việc đã trao đổi."));
        var split = """
                {"action":"split","parts":[
                  {"lead":"DKKD","kind":"QUESTION","component":"ENTRY_COSTS","content":"việc thứ nhất"},
                  {"lead":"STNMT","kind":"REFLECTION","component":"PGI_POLLUTION","content":"việc thứ hai"}]}""";

        assertThat(decide(item, "\"1\"", split, triage())).hasStatusOk();

        var body = events.ofType("vn.langnghe.feedback.routed.v1").getLast().body();
        Contracts.assertValid("feedback.routed.v1", body);
        assertThat(body).contains(item.id() + "-1", item.id() + "-2", "việc thứ hai");
    }

    @Test
    void whatIsGivenBackTellsTheSenderWhy() {
        var item = arrived(Registered.saying("Nhờ các anh chị việc ấy."));
        var unclear = """
                {"action":"return","reasonCode":"UNCLEAR","text":"Xin nói rõ việc gì, ở đâu."}""";

        assertThat(decide(item, "\"1\"", "{\"action\":\"return\",\"reasonCode\":\"LAZY\"}", triage()))
                .hasStatus(400)
                .bodyText()
                .contains("\"reasonCode\"", "\"text\"");
        assertThat(decide(item, "\"1\"", unclear, triage())).hasStatusOk();

        var body = events.ofType("vn.langnghe.feedback.routed.v1").getLast().body();
        Contracts.assertValid("feedback.routed.v1", body);
        assertThat(body).contains("\"outcome\":\"RETURNED\"", "UNCLEAR", "Xin nói rõ việc gì, ở đâu.");
    }

    @Test
    void aSecondReportOfTheSameMatterJoinsTheFirst() {
        var first = arrived(Registered.saying("Mong xem giúp cái việc hôm nọ."));
        var again = arrived(Registered.saying("Mong xem giúp cái việc hôm nọ, hỏi lần nữa."));

        assertThat(decide(again, "\"1\"", sameAs(first.id() + "-1"), triage())).hasStatusOk();

        var body = events.ofType("vn.langnghe.feedback.routed.v1").getLast().body();
        Contracts.assertValid("feedback.routed.v1", body);
        assertThat(body).contains("\"outcome\":\"DUPLICATE\"", "\"duplicateOf\":\"" + first.id() + "-1\"");
        assertThat(decide(first, "\"1\"", sameAs(again.id() + "-1"), triage()))
                .hasStatus(400)
                .bodyText()
                .contains("duplicateOf");
        assertThat(decide(first, "\"1\"", sameAs(first.id() + "-1"), triage())).hasStatus(400);
        assertThat(decide(first, "\"1\"", sameAs(java.util.UUID.randomUUID() + "-1"), triage()))
                .hasStatus(400);
        assertThat(decide(first, "\"1\"", sameAs("that one"), triage())).hasStatus(400);
    }

    @Test
    void nobodyIsJoinedToWhatEndedUnanswered() {
        var words = "Cái guồng nước ở đầu bản Nà Lầu gãy trục, ruộng bậc thang phía trên khô nứt cả tháng nay rồi. ";
        var first = arrived(Registered.saying(words));
        var again = arrived(Registered.saying(words + "Tôi nhắc lại."));
        lookAlikes.follow();
        var shown = "\"caseId\":\"" + first.id() + "-1\"";
        assertThat(one(again)).bodyText().contains(shown);

        told("forwarded", first, Contracts.sampleText("case.forwarded.v1"));

        assertThat(one(again)).bodyText().doesNotContain(shown);
        assertThat(decide(again, "\"1\"", sameAs(first.id() + "-1"), triage()))
                .hasStatus(400)
                .bodyText()
                .contains("original-ended", "chuyển cơ quan khác");

        told("reopened", first, Contracts.sampleText("case.reopened.v1"));

        assertThat(one(again)).bodyText().contains(shown);
        assertThat(decide(again, "\"1\"", sameAs(first.id() + "-1"), triage())).hasStatusOk();
    }

    private MvcTestResult one(Registered item) {
        return mvc.get().uri("/api/routing/triage/" + item.id()).with(triage()).exchange();
    }

    @Test
    void theOriginalMayBeTypedAsItsReference() {
        var first =
                arrived(Registered.saying("Mong xem giúp chuyện cái cổng làng.").with("reference", "2026-7K3MAB"));
        var again = arrived(Registered.saying("Lại chuyện cái cổng làng, mong xem giúp."));

        assertThat(decide(again, "\"1\"", sameAs("2026-7K3MAZ"), triage()))
                .hasStatus(400)
                .bodyText()
                .contains("duplicateOf");
        assertThat(desk(again, "duplicate", "typedOriginal", "2026-7K3MAZ"))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"alert\"", "value=\"2026-7K3MAZ\"");
        assertThat(desk(again, "duplicate", "typedOriginal", " 2026-7k3mab ")).hasStatus3xxRedirection();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"duplicateOf\":\"" + first.id() + "-1\"");
    }

    @Test
    void ofASplitItemThePartIsNamed() {
        var split = arrived(Registered.saying("Xin xem giúp cả hai chuyện ấy.").with("reference", "2026-7K3MCD"));
        assertThat(decide(split, "\"1\"", """
                        {"action":"split","parts":[{"lead":"DKKD","kind":"QUESTION","content":"một"},{"lead":"NNS","kind":"QUESTION","content":"hai"}]}""", triage())).hasStatusOk();
        var again = arrived(Registered.saying("Nhắc lại chuyện thứ hai."));

        assertThat(decide(again, "\"1\"", sameAs("2026-7K3MCD"), triage()))
                .hasStatus(400)
                .bodyText()
                .contains("several-cases");
        assertThat(decide(again, "\"1\"", sameAs("2026-7K3MCD-3"), triage())).hasStatus(400);
        assertThat(decide(again, "\"1\"", sameAs("2026-7K3MCD-2"), triage())).hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"duplicateOf\":\"" + split.id() + "-2\"");
    }

    @Test
    void aDenunciationIsNeverHandedToTheAccused() {
        var item = arrived(Registered.saying(
                        "Tôi tố cáo ông Nguyễn Văn Tham ở phòng Đăng ký kinh doanh nhận 20 triệu đồng để cấp giấy nhanh.")
                .with("channel", "ZALO")
                .with("senders", 6)); // so many denounce through one who speaks for them: a person looks
        var toTheAccused = """
                {"action":"confirm","parts":[{"lead":"DKKD","kind":"SUSPECTED_DENUNCIATION"}]}""";
        var inspector = as("inspector", "INSPECTOR", "OFFICER");

        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(inspector))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.proposal.suggestions[*].unit")
                .asArray()
                .startsWith("TTS")
                .doesNotContain("DKKD");
        assertThat(decide(item, "\"1\"", toTheAccused, inspector))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].lead", "accused");
        assertThat(decide(item, "\"1\"", toTheAccused.replace("DKKD", "TTS"), inspector))
                .hasStatusOk();
    }

    @Test
    void aMatterOfTheCourtsIsOfferedForForwardingWithItsSlip() throws Exception {
        var item = arrived(Registered.saying(
                "Chúng tôi khởi kiện ra tòa án đòi nợ tiền hàng, thẩm phán hoãn phiên tòa năm lần, bản án chưa có."));

        assertThat(mvc.get().uri("/triage/" + item.id()).with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"forward\"", "Tòa án nhân dân có thẩm quyền", "value=\"forward\"");
        var slip = mvc.get()
                .uri("/triage/" + item.id() + "/slip?to=OTHER&name=Tòa án nhân dân tỉnh")
                .with(triage())
                .exchange();
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(slip.getResponse().getContentAsByteArray()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("Kính gửi: Tòa án nhân dân tỉnh");
        }
        assertThat(desk(item, "forward", "lead", "OTHER")).hasStatus3xxRedirection();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"lead\":\"OTHER\"");
    }

    private MvcTestResult desk(Registered item, String action, String field, String value) {
        return mvc.post()
                .uri("/triage/" + item.id())
                .param("version", "1")
                .param("action", action)
                .param("kind", "PETITION")
                .param(field, value)
                .with(triage())
                .exchange();
    }

    private static String sameAs(String caseId) {
        return "{\"action\":\"duplicate\",\"duplicateOf\":\"" + caseId + "\"}";
    }

    @Test
    void lookAlikesAreShownAndRestrictedOnesNever() {
        var words = "Cột điện trước nhà văn hóa thôn Pò Cại nghiêng hẳn sang một bên, gió to là rung bần bật. ";
        var open = arrived(Registered.saying(words));
        var secret = arrived(Registered.saying(words + "Xin giữ kín.").confidential());
        var again = arrived(Registered.saying(words + "Tôi đã gọi một lần."));
        lookAlikes.follow();

        assertThat(mvc.get().uri("/api/routing/triage/" + again.id()).with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains("\"caseId\":\"" + open.id() + "-1\"")
                .doesNotContain("\"caseId\":\"" + secret.id() + "-1\",\"similarity\"");
        assertThat(mvc.post()
                        .uri("/api/routing/preview")
                        .contentType(APPLICATION_JSON)
                        .content("{\"content\":\"" + words + "\"}")
                        .with(as("clerk", "CLERK")))
                .hasStatusOk()
                .bodyText()
                .contains("\"duplicates\":[{", open.id(), again.id())
                .doesNotContain(secret.id());
    }

    @Test
    void theForwardingSlipNamesTheAgencyAndTheItem() throws Exception {
        var item = arrived(Registered.saying("Chuyện cái biển quảng cáo hôm trước."));

        var slip = mvc.get()
                .uri("/triage/" + item.id() + "/slip?to=SCT")
                .with(triage())
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
        assertThat(mvc.get().uri("/triage/" + item.id() + "/slip?to=DKKD").with(triage()))
                .hasStatus(400);
    }

    @Test
    void theDeskShowsUntilWhenToDecideAndWhatElseMayBeDone() {
        var item = arrived(
                Registered.saying("Xin các anh chị để ý giùm cho.").with("registeredAt", "2026-01-05T02:00:00Z"));

        assertThat(mvc.get()
                        .uri("/triage/" + item.id())
                        .header("Accept-Language", "en")
                        .with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains("decide by 07/01/2026 17:00", "Late for more than a day", "name=\"reasonCode\"", "/slip")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(triage()))
                .bodyText()
                .contains("\"standing\":\"ESCALATED\"", "\"due\":\"2026-01-07T10:00:00Z\"");
    }

    @Test
    void evidenceStandsInTheWritersWordsBesideWhatItsRuleSpeaksFor() {
        var item = arrived(
                Registered.saying(
                        "Di lam Thay Doi Dang Ky Doanh Nghiep lan nao cung phai kep vai tram nghin trong ho so moi duoc nhan."));

        assertThat(mvc.get().uri("/triage/" + item.id() + "?lang=en").with(as("inspector", "TRIAGE", "INSPECTOR")))
                .hasStatusOk()
                .bodyText()
                .contains("Thay Doi Dang Ky Doanh Nghiep", "kep vai tram nghin", "Tells of asking for money")
                .doesNotContain("??", "&quot;~");
        assertThat(mvc.get().uri("/triage/" + item.id()).with(triage())).hasStatus(404);
    }

    @Test
    void withoutAVersionNothingIsDecided() {
        var item = arrived(Registered.saying("Nhờ các anh chị giúp."));

        assertThat(mvc.post()
                        .uri("/api/routing/triage/" + item.id())
                        .contentType(APPLICATION_JSON)
                        .content(CONFIRM)
                        .with(triage()))
                .hasStatus(428);
        assertThat(decide(item, "\"7\"", CONFIRM, triage())).hasStatus(412);
        assertThat(decide(item, "seven", CONFIRM, triage())).hasStatus(400);
    }

    @Test
    void everyFaultIsNamed() {
        var item = arrived(Registered.saying("Nhờ các anh chị giúp với."));
        var faulty = """
                {"action":"confirm","parts":[{"lead":"NOWHERE"},{"kind":"PETITION","cooperating":["NNS",null]}]}""";

        assertThat(decide(item, "\"1\"", faulty, triage()))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].lead", "parts[0].kind", "parts[1].lead", "parts[1].cooperating");
    }

    @Test
    void withoutAnActionEveryOtherFaultIsNamedToo() {
        var item = arrived(Registered.saying("Nhờ các anh chị giúp hộ."));

        assertThat(decide(item, "\"1\"", "{}", triage()))
                .hasStatus(400)
                .bodyText()
                .contains("\"action\"", "\"parts\"");
        assertThat(decide(item, "\"1\"", "{\"action\":\"guess\",\"parts\":[{\"lead\":\"NOWHERE\"}]}", triage()))
                .hasStatus(400)
                .bodyText()
                .contains("\"action\"", "parts[0].lead", "parts[0].kind");
    }

    @Test
    void theFilesOfAnItemAreAtHand() {
        var file = java.util.UUID.randomUUID().toString();
        var item =
                arrived(Registered.saying("Xin xem giúp theo giấy kèm đây.").withFile(file, "application/pdf", 20_480));

        assertThat(mvc.get().uri("/triage/" + item.id()).with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains("/api/attachments/" + file, "application/pdf", "21 KB");
    }

    @Test
    void whatWasTypedStaysWhereAFieldIsFaulty() {
        var item = arrived(Registered.saying("Xin xem giúp hai việc đã nói hôm qua."));

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
                        .with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"alert\"", "chuyện thứ nhất gõ tay", "chuyện thứ hai gõ tay");
    }

    @Test
    void aRestrictedItemDoesNotExistForOthers() {
        var item =
                arrived(Registered.saying("Việc riêng, xin giữ kín giúp tôi.").confidential());

        assertThat(mvc.get().uri("/api/routing/triage").with(triage()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(item.id());
        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(triage()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(as("inspector", "INSPECTOR", "OFFICER")))
                .hasStatusOk();
    }

    @Test
    void thePageShowsTheItemWithItsSuggestions() {
        var item = arrived(Registered.saying("Nhờ xem giúp chuyện giấy tờ đã gửi tuần trước."));

        assertThat(mvc.get().uri("/triage/" + item.id()).with(triage()))
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
                        .with(triage()))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatIsPlacedOnThePageCarriesItsDutyAndWhoHelps() {
        var item = arrived(Registered.saying("Nhờ xem giúp chuyện giấy tờ đã gửi tháng trước.")
                .with("senders", 6));

        assertThat(mvc.post()
                        .uri("/triage/" + item.id())
                        .param("version", "1")
                        .param("action", "confirm")
                        .param("lead", "VPS")
                        .param("kind", "REFLECTION")
                        .param("component", "INFORMAL_CHARGES")
                        .param("cooperating", "DKKD", "VPS")
                        .with(triage()))
                .hasStatus3xxRedirection();

        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"planItem\":\"PCI 1.5", "\"cooperating\":[\"DKKD\"]");
    }

    @Test
    void aRefusedFormShowsWhatWasChosen() {
        var item = arrived(Registered.saying("Nhờ xem giúp chuyện hồ sơ đã gửi tháng trước."));

        assertThat(mvc.post()
                        .uri("/triage/" + item.id())
                        .param("version", "1")
                        .param("action", "confirm")
                        .param("lead", "DTC")
                        .param("kind", "COMPLAINT")
                        .param("component", "LAND_ACCESS")
                        .param("splitLead", "NNS")
                        .param("splitKind", "QUESTION")
                        .with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains("parts[0].content")
                .containsPattern("value=\"COMPLAINT\"\\s+selected")
                .containsPattern("value=\"LAND_ACCESS\"\\s+selected")
                .containsPattern("value=\"QUESTION\"\\s+selected");
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1")).hasSize(1);
    }

    @Test
    void whatWasKeptFromOthersStaysSoUntilAnInspectorSaysOtherwise() {
        var text = "Tôi tố cáo ông Nguyễn Văn Tham ở phòng Đăng ký kinh doanh nhận 20 triệu đồng để cấp giấy nhanh.";
        var inspector = as("inspector", "INSPECTOR", "OFFICER");
        var kept = arrived(Registered.saying(text).with("channel", "ZALO").with("senders", 6));
        var lifted = arrived(Registered.saying(text).with("channel", "ZALO").with("senders", 7));
        var ordinary = """
                {"action":"confirm","parts":[{"lead":"VPS","kind":"REFLECTION"%s}]}""";

        assertThat(decide(kept, "\"1\"", ordinary.formatted("").replace("VPS", "DKKD"), inspector))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].lead", "accused");
        assertThat(decide(kept, "\"1\"", ordinary.formatted(""), inspector)).hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"restricted\":true");
        assertThat(mvc.get().uri("/triage/" + lifted.id()).with(inspector))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"restricted\"");
        assertThat(decide(lifted, "\"1\"", ordinary.formatted(",\"restricted\":false"), inspector))
                .hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"restricted\":false");
    }

    @Test
    void whatIsUrgentComesFirstHoweverManyWaitAndEachIsShownOnce() {
        var routine = new ArrayList<String>();
        for (int i = 0; i < 201; i++) {
            routine.add(arrived(Registered.saying("Mong các anh chị xem giúp việc thứ " + i + ".")
                            .with("registeredAt", "2025-10-20T02:00:00Z"))
                    .id());
        }
        var urgent = arrived(Registered.saying("Mong các anh chị xem giúp, có nguy cơ sập.")
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
        assertThat(mvc.get().uri("/triage").with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains("/triage?cursor=" + cursors.getFirst())
                .containsPattern("Còn [0-9.]+ mục nữa");
        assertThat(mvc.get().uri("/triage?cursor=" + cursors.getFirst()).with(triage()))
                .hasStatusOk()
                .bodyText()
                .contains("/triage/" + shown.get(200) + "?cursor=" + cursors.getFirst(), "Về đầu hàng chờ")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/api/routing/triage?cursor=x").with(triage()))
                .hasStatus(400)
                .bodyText()
                .contains("\"cursor\"");
    }

    private JsonNode queue(String cursor) {
        var answer = mvc.get()
                .uri("/api/routing/triage?cursor=" + cursor)
                .with(triage())
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void aPreviewStoresNothingAndSaysWhy() {
        assertThat(mvc.post()
                        .uri("/api/routing/preview")
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"content":"Xin hỏi hồ sơ thay đổi đăng ký doanh nghiệp nộp ở đâu?"}""")
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
        var item = arrived(Registered.saying("Mong các anh chị xem giúp việc năm sau.")
                .with("registeredAt", "2028-03-03T02:00:00Z")); // a Friday
        assertThat(termOf(item)).contains("\"due\":\"2028-03-07T10:00:00Z\"");

        readCalendar.accept(Deliveries.from("calendar.v1")
                .event("2028/calendar/1", "vn.langnghe.calendar.published.v1", "2028", """
                        {"year": 2028, "version": 1, "status": "DECIDED", "source": "Quyết định hoán đổi",
                         "off": [{"date": "2028-03-06", "day": "SWAPPED"}],
                         "makeUp": [{"date": "2028-03-11", "instead": "2028-03-06"}]}""")
                .message());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(termOf(item)).contains("\"due\":\"2028-03-08T10:00:00Z\""));
    }

    private String termOf(Registered item) {
        return new String(
                mvc.get()
                        .uri("/api/routing/triage/" + item.id())
                        .with(triage())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private Registered arrived(Registered item) {
        routeFeedback.accept(Deliveries.from("feedback.registered.v1")
                .event(item.id() + "/registered", "vn.langnghe.feedback.registered.v1", item.id(), item.json())
                .message());
        return item;
    }

    private MvcTestResult decide(Registered item, String version, String body, RequestPostProcessor who) {
        return mvc.post()
                .uri("/api/routing/triage/" + item.id())
                .header("If-Match", version)
                .contentType(APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }

    private static RequestPostProcessor triage() {
        return as("triage", "TRIAGE");
    }
}
