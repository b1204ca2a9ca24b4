package vn.langnghe.intake.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class FollowCasesTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");
    private static final RequestPostProcessor DKKD = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor NNS = as("officer.nns", List.of("NNS"), "OFFICER");

    @Autowired
    private ProgressBook progress;

    @Autowired
    private Consumer<Message<List<byte[]>>> followCases;

    @Autowired
    private ProgressBook book;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() {
        List.of("cases", "feedback").forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void everySampleEverPublishedIsRead() throws Exception {
        var samples = Contracts.history("case.opened.v1");
        assertThat(samples).isNotEmpty();
        for (var sample : samples) {
            mongo.getCollection("cases").deleteMany(new Document());
            deliver("opened", Files.readAllBytes(sample));
            var read = json.readTree(Files.readAllBytes(sample));
            assertThat(book.ofItems(List.of(read.get("feedbackId").asString())))
                    .singleElement()
                    .satisfies(progress -> {
                        assertThat(progress.status())
                                .isEqualTo(read.get("status").asString());
                        assertThat(progress.unit()).isEqualTo(read.get("unit").asString());
                    });
        }
    }

    @Test
    void aStepHeardTwiceOrLateChangesNothing() {
        var opened = opened("0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11");
        deliver("opened", opened);
        deliver("accepted", step(opened, 2, "ACCEPTED", "DKKD"));
        deliver("opened", opened);
        assertThat(book.of(List.of(opened.get("caseId").asString())).values())
                .singleElement()
                .satisfies(progress -> assertThat(progress.status()).isEqualTo("ACCEPTED"));
    }

    @Test
    void theUnitThatHasTheCaseMayCallTheSenderAndOneThatHadItMayNot() {
        var id = register(false);
        var opened = opened(id);
        deliver("opened", opened);
        var card = "/api/feedback/" + id + "/submitter?reason=Gọi lại";
        assertThat(mvc.get().uri(card).with(DKKD)).hasStatusOk().bodyText().contains("0912345678");
        assertThat(mvc.get().uri(card).with(NNS)).hasStatus(403);
        assertThat(mvc.get().uri("/register/" + id).with(NNS)).hasStatus(403);

        deliver("transferred", step(opened, 2, "ASSIGNED", "NNS"));
        assertThat(mvc.get().uri(card).with(DKKD)).hasStatus(403);
        assertThat(mvc.get().uri(card).with(NNS)).hasStatusOk();
        assertThat(mvc.get().uri("/register/" + id).with(NNS)).hasStatusOk();
    }

    @Test
    void whoeverDecidesWhoseItIsReadsItUntilItIsDecided() {
        var triage = as("triage", "TRIAGE");
        var id = register(false);
        var opened = opened(id).put("status", "IN_TRIAGE");
        deliver("opened", opened);
        assertThat(mvc.get().uri("/api/feedback/" + id).with(triage))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ lâu");
        assertThat(mvc.get().uri("/api/feedback/" + id + "/submitter?reason=x").with(triage))
                .hasStatus(403);
        deliver("assigned", step(opened, 2, "ASSIGNED", "DKKD"));
        assertThat(mvc.get().uri("/api/feedback/" + id).with(triage)).hasStatus(403);

        var secret = register(false);
        deliver("opened", opened(secret).put("status", "IN_TRIAGE").put("restricted", true));
        assertThat(mvc.get().uri("/api/feedback/" + secret).with(triage))
                .bodyText()
                .doesNotContain("Chờ lâu");
    }

    @Test
    void aCaseNoUnitHasYetIsNamedByItsStatusAlone() {
        var id = register(false);
        deliver("opened", opened(id).put("status", "IN_TRIAGE").put("unit", ""));
        assertThat(mvc.get().uri("/register/" + id).with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains(">Chờ phân công<");
        assertThat(mvc.post().uri("/intake/earlier").with(CLERK).param("phone", "0912345678"))
                .hasStatusOk()
                .bodyText()
                .contains(">Chờ phân công<");
    }

    @Test
    void whatTurnsOutToBeRestrictedIsTheInspectorsAlone() {
        var id = register(false);
        deliver("opened", opened(id).put("restricted", true).put("unit", "TTS"));
        assertThat(mvc.get().uri("/api/feedback/" + id).with(CLERK))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Chờ lâu");
        assertThat(mvc.get().uri("/api/feedback/" + id + "/submitter?reason=x").with(CLERK))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/feedback?q=").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Chờ lâu");
    }

    @Test
    void whatWasEndedByDecisionHasEnded() {
        var id = register(false);
        var opened = opened(id);
        deliver("opened", opened);
        deliver("suspended", step(opened, 20, "SUSPENDED", "DKKD"));
        assertThat(progress.ofItem(id)).singleElement().matches(one -> !one.hasEnded());
        deliver("terminated", step(opened, 21, "TERMINATED", "DKKD"));
        assertThat(progress.ofItem(id)).singleElement().matches(Progress::hasEnded);
    }

    @Test
    void aSecretItemIsNotFoundByItsWordsButByItsNumber() {
        var id = register(false);
        deliver("opened", opened(id).put("kind", "SUSPECTED_DENUNCIATION").put("unit", "TTS"));
        var reference = mongo.getCollection("feedback")
                .find(new Document("_id", id))
                .first()
                .getString("reference");
        assertThat(mvc.get().uri("/api/feedback?q=cho lau").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(reference);
        assertThat(mvc.get().uri("/api/feedback?q=" + reference).with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains(reference)
                .doesNotContain("Chờ lâu");
        assertThat(mvc.get().uri("/api/feedback?q=cho lau").with(as("inspector", "INSPECTOR", "CLERK")))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ lâu");
    }

    @Test
    void betweenAndBehindWhatIsFoundNothingTellsOfASecretItem() {
        hidden();
        var first = register(false);
        hidden();
        var second = register(false);
        hidden();
        var one = search("q=cho lau&limit=1");
        var other = search("q=cho lau&limit=1&cursor=" + one.get("nextCursor").asString());
        assertThat(Stream.of(one, other).flatMap(page -> page.get("items").findValuesAsString("feedbackId").stream()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(other.get("nextCursor").isNull()).isTrue();
    }

    private void hidden() {
        deliver(
                "opened",
                opened(register(false)).put("kind", "SUSPECTED_DENUNCIATION").put("unit", "TTS"));
    }

    private JsonNode search(String query) {
        var answer = mvc.get().uri("/api/feedback?" + query).with(CLERK).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void aSecretItemIsNotFoundByItsSender() {
        var id = register(false);
        deliver("opened", opened(id).put("kind", "SUSPECTED_DENUNCIATION").put("unit", "TTS"));
        var confidential = register(true);
        for (var search : List.of("phone=0912345678", "phone=0912345678&limit=1")) {
            assertThat(mvc.get().uri("/api/feedback?" + search).with(CLERK))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo("{\"items\":[],\"nextCursor\":null}");
        }
        assertThat(mvc.post().uri("/intake/earlier").with(CLERK).param("phone", "0912345678"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(id)
                .doesNotContain(confidential);
        assertThat(mvc.get().uri("/api/feedback?phone=0912345678").with(as("inspector", "INSPECTOR", "CLERK")))
                .bodyText()
                .contains(id, confidential);
        assertThat(disclosures.of(id))
                .singleElement()
                .matches(reading -> reading.what() == Disclosures.What.FOUND
                        && reading.reader().equals("inspector"));
    }

    @Test
    void readingASecretItemIsWrittenDownAndShownToItsSender() {
        var id = register(false);
        deliver("opened", opened(id).put("restricted", true).put("unit", "TTS"));
        var plain = register(false);
        deliver("opened", opened(plain));
        var inspector = as("inspector", "INSPECTOR");
        assertThat(mvc.get().uri("/api/feedback/" + id).with(inspector))
                .bodyText()
                .contains("Chờ lâu");
        assertThat(mvc.get().uri("/api/feedback/" + id).with(CLERK)).hasStatusOk();
        assertThat(mvc.get().uri("/api/feedback/" + plain).with(inspector)).hasStatusOk();
        assertThat(disclosures.of(id))
                .singleElement()
                .matches(reading -> reading.what() == Disclosures.What.WORDS && reading.reason() == null);
        assertThat(disclosures.of(plain)).isEmpty();
        assertThat(mvc.get().uri("/register/" + id).with(inspector))
                .hasStatusOk()
                .bodyText()
                .contains("<b>inspector</b> · <span>nội dung</span>");
    }

    @Test
    void theUnitThatGaveItBackReadsItNoLonger() {
        var id = register(false);
        var opened = opened(id);
        deliver("opened", opened);
        assertThat(mvc.get().uri("/api/feedback/" + id).with(DKKD)).hasStatusOk();
        deliver("declined", step(opened, 2, "IN_TRIAGE", null));
        assertThat(mvc.get().uri("/api/feedback/" + id).with(DKKD)).hasStatus(403);
    }

    @Test
    void theDeskSeesHowEarlierItemsStand() {
        deliver("opened", opened(register(false)));
        assertThat(mvc.post().uri("/intake/earlier").with(CLERK).param("phone", "0912345678"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã giao · DKKD");
    }

    private String register(boolean confidential) {
        var answer = mvc.post()
                .uri("/api/feedback")
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of(
                        "content", "Chờ lâu", "confidential", confidential, "sender", Map.of("phone", "0912345678"))))
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .get("feedbackId")
                .asString();
    }

    private ObjectNode opened(String feedbackId) {
        var event = (ObjectNode) json.readTree(Contracts.sample("case.opened.v1"));
        return event.put("feedbackId", feedbackId).put("caseId", feedbackId + "-1");
    }

    private ObjectNode step(ObjectNode opened, int number, String status, String unit) {
        return json.createObjectNode()
                .put("caseId", opened.get("caseId").asString())
                .put("feedbackId", opened.get("feedbackId").asString())
                .put("number", number)
                .put("status", status)
                .put("unit", unit);
    }

    private void deliver(String fact, ObjectNode event) {
        deliver(fact, json.writeValueAsBytes(event));
    }

    private void deliver(String fact, byte[] event) {
        var key = json.readTree(event).get("caseId").asString();
        followCases.accept(Deliveries.from("case.events.v1")
                .event(key + "/" + fact, "vn.langnghe.case." + fact + ".v1", key, event)
                .message());
    }
}
