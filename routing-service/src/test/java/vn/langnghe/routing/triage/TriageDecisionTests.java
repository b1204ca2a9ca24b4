package vn.langnghe.routing.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

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

/** From the consumer to a person's verdict and out again. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({RoutingWithStore.class, Desk.class})
class TriageDecisionTests {

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
    void aPersonDecidesAndTheNextOneIsTooLate() {
        var item = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc hôm trước.")
                .with("registeredAt", "2025-01-06T02:00:00Z")); // on the first page, however many others wait
        assertThat(mvc.get().uri("/api/routing/triage").with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .contains(item.id());

        assertThat(desk.decide(item, "\"1\"", Desk.CONFIRM, Desk.triage())).hasStatusOk();
        var event = events.ofType("vn.langnghe.feedback.routed.v1").getLast();
        Contracts.assertValid("feedback.routed.v1", event.body());
        assertThat(event.id()).isEqualTo(item.id() + "/routed/2");
        assertThat(event.body()).contains("\"lead\":\"NNS\"", "\"type\":\"PERSON\"");

        assertThat(desk.decide(item, "\"1\"", Desk.CONFIRM, Desk.triage()))
                .hasStatus(409)
                .bodyText()
                .contains("already-decided");
    }

    @Test
    void whatWasWithdrawnWhileItWaitedIsNotDecidedOn() {
        var item = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc tuần trước."));

        desk.told("withdrawn", item, Contracts.sampleText("case.withdrawn.v1"));

        assertThat(mvc.get().uri("/api/routing/triage").with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(item.id());
        assertThat(desk.decide(item, "\"1\"", Desk.CONFIRM, Desk.triage()))
                .hasStatus(409)
                .bodyText()
                .contains("already-decided");
    }

    @Test
    void whatItsUnitGivesBackWaitsAgainOnce() {
        var item = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc năm trước."));
        assertThat(desk.decide(item, "\"1\"", Desk.CONFIRM, Desk.triage())).hasStatusOk();
        var back = Contracts.sampleText("case.declined.v1").replace("2026-11-20T09:00:00Z", "2126-11-20T09:00:00Z");

        desk.told("declined", item, back);
        desk.told("declined", item, back);

        assertThat(mvc.get().uri("/api/routing/triage/" + item.id()).with(Desk.triage()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("TO_TRIAGE");
        assertThat(lastTold()).endsWith("/routed/3");
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .as("nobody's until somebody decides, of the kind it had")
                .contains("\"lead\":null", "\"kind\":\"PETITION\"");
        assertThat(desk.decide(item, "\"3\"", Desk.CONFIRM.replace("NNS", "VPS"), Desk.triage()))
                .hasStatusOk();
        desk.told("declined", item, back.replace("2126-", "2016-"));
        assertThat(lastTold()).endsWith("/routed/4");
    }

    private String lastTold() {
        return events.ofType("vn.langnghe.feedback.routed.v1").getLast().id();
    }

    @Test
    void whatWasPassedOnPastTheDeskStaysWhereItIs() {
        var item = desk.arrived(Registered.saying("Mong các anh chị xem giúp việc tháng trước."));

        desk.told(
                "transferred",
                item,
                Contracts.sampleText("case.transferred.v1").replace("\"from\": \"DKKD\"", "\"from\": null"));

        assertThat(mvc.get().uri("/api/routing/triage").with(Desk.triage()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(item.id());
        assertThat(desk.decide(item, "\"2\"", Desk.CONFIRM, Desk.triage())).hasStatus(409);
    }

    @Test
    void onlyItemsOfThePlanAreNamed() {
        var item = desk.arrived(Registered.saying("Mong các anh chị xem giúp chuyện đã bàn."));
        var named = Desk.CONFIRM.replace("\"kind\"", "\"planItem\":\"PCI 9.9 z\",\"kind\"");

        assertThat(desk.decide(item, "\"1\"", named, Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].planItem");
        assertThat(desk.decide(item, "\"1\"", named.replace("PCI 9.9 z", "PCI 1.3 đ"), Desk.triage()))
                .hasStatusOk();
        assertThat(events.ofType("vn.langnghe.feedback.routed.v1").getLast().body())
                .contains("\"planItem\":\"PCI 1.3 đ\"");
    }

    @Test
    void aMixedItemIsSplitInTwoCases() {
        var item = desk.arrived(Registered.saying("Xin xem giúp hai việc đã trao đổi."));
        var split = """
            {"action":"split","parts":[
              {"lead":"DKKD","kind":"QUESTION","component":"ENTRY_COSTS","content":"việc thứ nhất"},
              {"lead":"STNMT","kind":"REFLECTION","component":"PGI_POLLUTION","content":"việc thứ hai"}]}\
            """;

        assertThat(desk.decide(item, "\"1\"", split, Desk.triage())).hasStatusOk();

        var body = events.ofType("vn.langnghe.feedback.routed.v1").getLast().body();
        Contracts.assertValid("feedback.routed.v1", body);
        assertThat(body).contains(item.id() + "-1", item.id() + "-2", "việc thứ hai");
    }

    @Test
    void whatIsGivenBackTellsTheSenderWhy() {
        var item = desk.arrived(Registered.saying("Nhờ các anh chị việc ấy."));
        var unclear = """
            {"action":"return","reasonCode":"UNCLEAR","text":"Xin nói rõ việc gì, ở đâu."}\
            """;

        assertThat(desk.decide(item, "\"1\"", "{\"action\":\"return\",\"reasonCode\":\"LAZY\"}", Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("\"reasonCode\"", "\"text\"");
        assertThat(desk.decide(item, "\"1\"", unclear, Desk.triage())).hasStatusOk();

        var body = events.ofType("vn.langnghe.feedback.routed.v1").getLast().body();
        Contracts.assertValid("feedback.routed.v1", body);
        assertThat(body).contains("\"outcome\":\"RETURNED\"", "UNCLEAR", "Xin nói rõ việc gì, ở đâu.");
    }

    @Test
    void withoutAVersionNothingIsDecided() {
        var item = desk.arrived(Registered.saying("Nhờ các anh chị giúp."));

        assertThat(mvc.post()
                        .uri("/api/routing/triage/" + item.id())
                        .contentType(APPLICATION_JSON)
                        .content(Desk.CONFIRM)
                        .with(Desk.triage()))
                .hasStatus(428);
        assertThat(desk.decide(item, "\"7\"", Desk.CONFIRM, Desk.triage())).hasStatus(412);
        assertThat(desk.decide(item, "seven", Desk.CONFIRM, Desk.triage())).hasStatus(400);
    }

    @Test
    void everyFaultIsNamed() {
        var item = desk.arrived(Registered.saying("Nhờ các anh chị giúp với."));
        var faulty = """
            {"action":"confirm","parts":[{"lead":"NOWHERE"},{"kind":"PETITION","cooperating":["NNS",null]}]}\
            """;

        assertThat(desk.decide(item, "\"1\"", faulty, Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("parts[0].lead", "parts[0].kind", "parts[1].lead", "parts[1].cooperating");
    }

    @Test
    void withoutAnActionEveryOtherFaultIsNamedToo() {
        var item = desk.arrived(Registered.saying("Nhờ các anh chị giúp hộ."));

        assertThat(desk.decide(item, "\"1\"", "{}", Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("\"action\"", "\"parts\"");
        assertThat(desk.decide(
                        item, "\"1\"", "{\"action\":\"guess\",\"parts\":[{\"lead\":\"NOWHERE\"}]}", Desk.triage()))
                .hasStatus(400)
                .bodyText()
                .contains("\"action\"", "parts[0].lead", "parts[0].kind");
    }
}
