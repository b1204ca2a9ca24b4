package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import java.util.Map;
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

/** Of the many behind one item each has a card of their own, and reads who opened it. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class MemberCardTests {

    private static final RequestPostProcessor CLERK = as("clerk", List.of("VPS"), "CLERK");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private JsonMapper json;

    private String id = "";
    private List<String> codes = List.of();
    private String ownCode = "";

    @BeforeEach
    void twoWithOneMatter() {
        List.of("feedback", "disclosures", "submitters")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        var receipt = tree(mvc.post()
                .uri("/api/feedback")
                .with(as("association.hhdn", "ASSOCIATION"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(Map.of(
                        "content",
                        "Hoàn thuế chậm",
                        "senders",
                        List.of(
                                Map.of("name", "Trần Thị Lan", "phone", "0912345678"),
                                Map.of("name", "Lê Văn Nam", "phone", "0987654321")))))
                .exchange());
        id = receipt.get("feedbackId").asString();
        ownCode = receipt.get("trackingCode").asString();
        codes = receipt.get("memberCodes").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void isOpenedByNumberOrOwnCodeAndOnlyThatMemberReadsOfIt() {
        assertThat(tree(open("2")).get("name").asString()).isEqualTo("Lê Văn Nam");
        var byCode = tree(open(codes.getFirst()));
        assertThat(byCode.get("name").asString()).isEqualTo("Trần Thị Lan");
        assertThat(byCode.get("member").asInt()).isEqualTo(1);

        mongo.getCollection("disclosures").deleteMany(new Document("member", 1));
        assertThat(disclosures(codes.getLast())).contains("Gọi lại");
        assertThat(disclosures(codes.getFirst())).doesNotContain("Gọi lại");
        assertThat(disclosures(ownCode)).doesNotContain("Gọi lại");
    }

    @Test
    void isCorrectedAloneAndFoundByWhatItNowSays() {
        assertThat(correct("2", "0900000001")).hasStatusOk();
        assertThat(tree(open("2")).get("phone").asString()).isEqualTo("0900000001");
        assertThat(tree(open("1")).get("phone").asString()).isEqualTo("0912345678");
        assertThat(mvc.get().uri("/api/feedback?phone=0900000001").with(CLERK))
                .bodyText()
                .contains(id);
        assertThat(disclosures(codes.getLast())).contains("sửa thông tin người gửi", "điện thoại");
        assertThat(disclosures(codes.getFirst())).doesNotContain("sửa thông tin người gửi");
    }

    @Test
    void whoIsNoneOfThemIsAFaultOfTheField() {
        for (var nobody : new String[] {"0", "3", "99999", "Lan", ownCode, ""}) {
            assertThat(open(nobody)).as(nobody).hasStatus(400).bodyText().contains("\"field\":\"member\"");
        }
        assertThat(mongo.getCollection("disclosures").countDocuments()).isZero();
    }

    @Test
    void theDeskOpensAndCorrectsItOnThePage() {
        var page = "/register/" + id;
        assertThat(mvc.get().uri(page).with(CLERK)).bodyText().contains("Có 2 người gửi chung", "name=\"member\"");
        assertThat(mvc.post().uri(page + "/submitter").with(CLERK).param("reason", "Gọi lại"))
                .hasStatus(400)
                .bodyText()
                .contains("member-error");
        assertThat(mvc.post()
                        .uri(page + "/submitter")
                        .with(CLERK)
                        .param("member", codes.getLast())
                        .param("reason", "Gọi lại"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"0987654321\"", "name=\"member\" value=\"2\"", "Người gửi thứ 2")
                .doesNotContain("0912345678");
        assertThat(mvc.post()
                        .uri(page + "/submitter/correction")
                        .with(CLERK)
                        .param("member", "2")
                        .param("name", "Lê Văn Nam")
                        .param("phone", "0900000001")
                        .param("version", "0")
                        .param("reason", "Báo sai số"))
                .hasStatus3xxRedirection();
        assertThat(tree(open("2")).get("phone").asString()).isEqualTo("0900000001");
    }

    private MvcTestResult open(String member) {
        return mvc.get()
                .uri("/api/feedback/" + id + "/submitter?reason={reason}&member={member}", "Gọi lại", member)
                .with(CLERK)
                .exchange();
    }

    private MvcTestResult correct(String member, String phone) {
        return mvc.put()
                .uri("/api/feedback/" + id + "/submitter?member=" + member)
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(
                        Map.of("name", "Lê Văn Nam", "phone", phone, "version", 0, "reason", "Báo sai số")))
                .exchange();
    }

    private String disclosures(String code) {
        return new String(
                mvc.get()
                        .uri("/track/" + code + "/disclosures?lang=vi")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private JsonNode tree(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
