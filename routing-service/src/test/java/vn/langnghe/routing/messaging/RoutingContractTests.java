package vn.langnghe.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.alike.LookAlikes;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.ruling.Replays;

/** Real input through the real consumer: what comes out is what the contract says. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(RoutingWithStore.class)
class RoutingContractTests {

    private static final String LOST_CERTIFICATE =
            "Cho tôi hỏi thủ tục cấp lại giấy chứng nhận đăng ký doanh nghiệp của"
                    + " công ty chè cổ thụ bị mất gồm những giấy tờ gì?";

    private static final String TYPE = "vn.langnghe.feedback.registered.v1";

    @Autowired
    Consumer<Message<List<byte[]>>> routeFeedback;

    @Autowired
    Consumer<Message<List<byte[]>>> forgetFeedback;

    @Autowired
    LookAlikes lookAlikes;

    @Autowired
    Replays replays;

    @Autowired
    CollectedEvents events;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void forget() {
        events.clear();
    }

    @Test
    void theAgreedSampleIsAssignedToBusinessRegistration() {
        routeFeedback.accept(Deliveries.from("feedback.registered.v1")
                .event("x/registered", TYPE, "x", Contracts.sample("feedback.registered.v1"))
                .message());

        var routed = body(only());
        Contracts.assertValid("feedback.routed.v1", only().body());
        assertThat(routed.get("outcome").asString()).isEqualTo("ASSIGNED");
        var part = routed.get("parts").get(0);
        assertThat(part.get("lead").asString()).isEqualTo("DKKD");
        assertThat(part.get("component").asString()).isEqualTo("ENTRY_COSTS");
        assertThat(part.get("planItem").asString()).isEqualTo("PCI 1.1 a");
        assertThat(part.get("reasons")).isNotEmpty();
    }

    @Test
    void whatSaysNothingGoesToTriage() {
        route(Registered.saying("Mong các anh chị xem giúp."));

        Contracts.assertValid("feedback.routed.v1", only().body());
        assertThat(body(only()).get("outcome").asString()).isEqualTo("TO_TRIAGE");
        assertThat(body(only()).get("parts").get(0).get("lead").isNull()).isTrue();
    }

    @Test
    void whoStandsBehindAnItemAndWhetherItMayBePublishedIsPassedOn() {
        route(Registered.saying("Mong các anh chị xem giúp.").with("senders", 7).with("publishConsent", true));

        Contracts.assertValid("feedback.routed.v1", only().body());
        assertThat(body(only()).get("item").get("senders").asInt()).isEqualTo(7);
        assertThat(body(only()).get("item").get("publishConsent").asBoolean()).isTrue();
    }

    @Test
    void anItemFromBeforeTheyWereAskedSpeaksForOne() {
        route(Registered.saying("Mong các anh chị xem giúp.").without("senders").without("publishConsent"));

        assertThat(body(only()).get("item").get("senders").asInt()).isEqualTo(1);
        assertThat(body(only()).get("item").get("publishConsent").asBoolean()).isFalse();
    }

    @Test
    void aRedeliveredItemKeepsItsDecision() {
        var item = Registered.saying("Cho tôi hỏi thủ tục thành lập công ty cần giấy tờ gì?");
        route(item);
        var first = dossiers.find(item.id()).orElseThrow();

        route(item);

        assertThat(dossiers.find(item.id())).contains(first);
        assertThat(events.all()).singleElement().extracting(PendingEvent::id).isEqualTo(item.id() + "/routed/1");
    }

    @Test
    void anAccusationByZaloIsRestrictedAndWaitsForAPerson() {
        route(Registered.saying("Tôi tố cáo cán bộ phòng đăng ký kinh doanh đòi tiền mới cấp giấy.")
                .with("channel", "ZALO")
                .with("senderType", "CITIZEN"));

        var part = body(only()).get("parts").get(0);
        assertThat(part.get("kind").asString()).isEqualTo("SUSPECTED_DENUNCIATION");
        assertThat(part.get("restricted").asBoolean()).isTrue();
        assertThat(part.get("lead").isNull() || part.get("lead").asString().equals("TTS"))
                .isTrue();
    }

    @Test
    void whatWasErasedLeavesItsDecisionOnly() {
        var item = Registered.saying(LOST_CERTIFICATE).with("subject", "Chè cổ thụ");
        route(item);
        lookAlikes.follow();
        assertThat(lookAlikes.of(dossiers.find(item.id()).orElseThrow().petition(), null))
                .anyMatch(alike -> alike.caseId().startsWith(item.id()));

        erased(item, true);
        erased(item, true);
        lookAlikes.forget();

        var left = dossiers.find(item.id()).orElseThrow();
        assertThat(left.item().content() + left.item().subject()).doesNotContain("chè", "Chè");
        assertThat(left.item().attachments()).isEmpty();
        assertThat(left.last().parts().getFirst().lead()).isEqualTo("DKKD");
        assertThat(left.last().parts().getFirst().reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.words()).isEmpty());
        assertThat(left.last().versions().rules()).isNotBlank();
        assertThat(lookAlikes.of(Petition.of(null, LOST_CERTIFICATE), null))
                .as("others of the same words may be there")
                .noneMatch(alike -> alike.caseId().startsWith(item.id()));
        assertThat(replays.again(left)).isEmpty();
    }

    @Test
    void onlyTheFilesGoWhereTheWordsMayStay() {
        var item = Registered.saying("Xin hỏi thủ tục thành lập công ty sâm.");
        route(item);

        erased(item, false);

        var left = dossiers.find(item.id()).orElseThrow();
        assertThat(left.item().attachments()).isEmpty();
        assertThat(left.item().content()).contains("sâm");
    }

    private void erased(Registered item, boolean words) {
        var body = Contracts.sampleText("feedback.erased.v1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", item.id())
                .replace("\"words\": true", "\"words\": " + words);
        forgetFeedback.accept(Deliveries.from("feedback.followups.v1")
                .event(item.id() + "/erased", "vn.langnghe.feedback.erased.v1", item.id(), body)
                .message());
    }

    @Test
    void everySampleEverPublishedIsStillReadable() throws Exception {
        for (var sample : Contracts.history("feedback.erased.v1")) {
            assertThat(json.readValue(sample.toFile(), FeedbackErased.class)).hasNoNullFieldsOrProperties();
        }
        for (var sample : Contracts.history("feedback.registered.v1")) {
            var event = json.readValue(sample.toFile(), FeedbackRegistered.class);
            assertThat(event.item().attachments()).isNotNull();
            assertThat(event.item().language()).isIn("vi", "en");
        }
    }

    private void route(Registered item) {
        routeFeedback.accept(Deliveries.from("feedback.registered.v1")
                .event(item.id() + "/registered", TYPE, item.id(), item.json())
                .message());
    }

    private PendingEvent only() {
        assertThat(events.ofType(FeedbackRouted.TYPE)).hasSize(1);
        return events.ofType(FeedbackRouted.TYPE).getFirst();
    }

    private JsonNode body(PendingEvent event) {
        return json.readTree(event.body());
    }
}
