package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.retention.RetentionBook;
import vn.langnghe.platform.testing.CollectedEvents;

/** What is stored of a sender can be put right, and it is seen who did. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class SenderCorrectionTests {

    private static final RequestPostProcessor CLERK = as("clerk", List.of("VPS"), "CLERK");
    private static final RequestPostProcessor INSPECTOR = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private JsonMapper json;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private ProgressBook progress;

    @Autowired
    private RetentionBook retention;

    @BeforeEach
    void nothingThere() {
        List.of("feedback", "disclosures", "submitters", "cases", "retention_holds")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        events.clear();
    }

    @Test
    void aCorrectedCardIsFoundByWhatItNowSaysAndNoLongerByWhatItSaid() {
        var id = register(false);
        assertThat(correct(id, CLERK, "0987654321", 0))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);

        var card = tree(mvc.get()
                .uri("/api/feedback/" + id + "/submitter?reason=x")
                .with(CLERK)
                .exchange());
        assertThat(card.get("phone").asString()).isEqualTo("0987654321");
        assertThat(card.get("name").asString()).isEqualTo("Trần Thị Lan");
        assertThat(found("phone=0987654321")).isEqualTo(1);
        assertThat(found("phone=0912345678")).isZero();
        assertThat(found("name=tran thi lan")).isEqualTo(1);
    }

    @Test
    void theSenderSeesWhoCorrectedWhatAndWhyButNobodyWhatItSaidBefore() {
        var receipt = receipt(false);
        correct(receipt.get("feedbackId").asString(), CLERK, "0987654321", 0);

        assertThat(mvc.get().uri("/track/" + receipt.get("trackingCode").asString() + "/disclosures?lang=vi"))
                .hasStatusOk()
                .bodyText()
                .contains("sửa thông tin người gửi", "điện thoại", "Gọi lại thì sai số", "Cán bộ tiếp nhận")
                .doesNotContain("thư điện tử", "0912345678", "0987654321", ">clerk<");
        assertThat(stored()).contains("CORRECTED").doesNotContain("0912345678", "0987654321", "Lan");
        assertThat(events.all()).allMatch(event -> !event.body().contains("0987654321"));
    }

    @Test
    void everyFaultyFieldIsNamedAndNothingIsWritten() {
        var id = register(false);
        var refused = put(id, CLERK, Map.of("phone", "12", "email", "nobody", "taxCode", "123", "replyBy", "PIGEON"));
        assertThat(refused)
                .hasStatus(400)
                .bodyText()
                .contains("phone", "email", "taxCode", "replyBy", "version", "reason");
        assertThat(put(id, CLERK, Map.of("version", 0, "reason", "x")))
                .as("nobody left")
                .hasStatus(400)
                .bodyText()
                .contains("\"name\"");
        assertThat(found("phone=0912345678")).isEqualTo(1);
        assertThat(mongo.getCollection("disclosures").countDocuments(new Document("what", "CORRECTED")))
                .isZero();
    }

    @Test
    void whoSawAnOlderCardDoesNotPutItBack() {
        var id = register(false);
        correct(id, CLERK, "0987654321", 0);
        assertThat(correct(id, CLERK, "0900000001", 0)).hasStatus(409);
        assertThat(found("phone=0987654321")).isEqualTo(1);
        assertThat(correct(id, CLERK, "0900000001", 1)).hasStatusOk();
    }

    @Test
    void theSameCardAgainIsNoCorrection() {
        var id = register(false);
        assertThat(correct(id, CLERK, "0912 345 678", 0))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(0);
        assertThat(mongo.getCollection("disclosures").countDocuments()).isZero();
    }

    @Test
    void theDeskCorrectsAndOfWhatIsConfidentialTheInspector() {
        var open = register(false);
        progress.write(
                Map.of(),
                List.of(new Progress(
                        open + "-1", open, 2, "ACCEPTED", "DKKD", Set.of(), false, null, null, null, null)));
        assertThat(correct(open, OFFICER, "0987654321", 0)).hasStatus(403);

        var secret = register(true);
        assertThat(correct(secret, CLERK, "0987654321", 0)).hasStatus(403);
        assertThat(correct(secret, INSPECTOR, "0987654321", 0)).hasStatusOk();
        assertThat(put("none", CLERK, Map.of())).hasStatus(404);
    }

    @Test
    void whatACourtHoldsStaysAsItIs() {
        var receipt = receipt(false);
        var id = receipt.get("feedbackId").asString();
        retention.hold(
                new RetentionBook.Hold(id, receipt.get("reference").asString(), "Tòa án", "admin", Instant.EPOCH));
        assertThat(correct(id, CLERK, "0987654321", 0)).hasStatus(409);
        assertThat(found("phone=0912345678")).isEqualTo(1);
    }

    @Test
    void whoeverOpensTheCardOnThePageCorrectsItThere() {
        var page = "/register/" + register(false);
        assertThat(mvc.get().uri(page).with(CLERK)).hasStatusOk().bodyText().doesNotContain("/correction");
        assertThat(mvc.post().uri(page + "/submitter").with(CLERK).param("reason", "Người gửi báo sai số"))
                .hasStatusOk()
                .bodyText()
                .contains("/correction", "value=\"0912345678\"");

        assertThat(onPage(page, "12"))
                .hasStatus(400)
                .bodyText()
                .contains("value=\"12\"", "phone-error", "<details open");
        assertThat(onPage(page, "0987654321")).hasStatus3xxRedirection().hasRedirectedUrl(page + "?corrected=true");
        assertThat(mvc.get().uri(page + "?corrected=true").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đã sửa", "điện thoại", "Gọi lại thì sai số")
                .doesNotContain("0987654321");
    }

    private MvcTestResult onPage(String page, String phone) {
        return mvc.post()
                .uri(page + "/submitter/correction")
                .with(CLERK)
                .param("name", "Trần Thị Lan")
                .param("phone", phone)
                .param("version", "0")
                .param("reason", "Gọi lại thì sai số")
                .exchange();
    }

    private MvcTestResult correct(String id, RequestPostProcessor who, String phone, int version) {
        return put(
                id,
                who,
                Map.of("name", "Trần Thị Lan", "phone", phone, "version", version, "reason", "Gọi lại thì sai số"));
    }

    private MvcTestResult put(String id, RequestPostProcessor who, Map<String, Object> card) {
        return mvc.put()
                .uri("/api/feedback/" + id + "/submitter")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(card))
                .exchange();
    }

    private int found(String query) {
        return tree(mvc.get().uri("/api/feedback?" + query).with(CLERK).exchange())
                .get("items")
                .size();
    }

    private String stored() {
        return List.of("disclosures", "submitters").stream()
                .flatMap(name -> mongo.findAll(Document.class, name).stream())
                .map(Document::toJson)
                .toList()
                .toString();
    }

    private String register(boolean confidential) {
        return receipt(confidential).get("feedbackId").asString();
    }

    private JsonNode receipt(boolean confidential) {
        return tree(mvc.post()
                .uri("/api/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of(
                        "content",
                        "Chờ lâu",
                        "confidential",
                        confidential,
                        "sender",
                        Map.of("name", "Trần Thị Lan", "phone", "0912345678"))))
                .exchange());
    }

    private JsonNode tree(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
