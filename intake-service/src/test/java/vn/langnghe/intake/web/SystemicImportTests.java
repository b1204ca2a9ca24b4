package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.HashSet;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;

/** One matter of many members, brought by their association. */
@SpringBootTest(properties = "langnghe.intake.limits.of[association.few]=3")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class SystemicImportTests {

    private static final RequestPostProcessor ASSOCIATION = as("association.hhdn", "ASSOCIATION");
    private static final RequestPostProcessor FEW = as("association.few", "ASSOCIATION");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private JsonMapper json;

    @Autowired
    private CollectedEvents events;

    @BeforeEach
    void emptyRegister() {
        List.of("feedback", "submitters", "allowances")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void aSystemicFileIsOneItemWithACodeForEachMember() {
        var file = "nội dung;doanh nghiệp;mst\nThuế chậm hoàn;Công ty A;0100109106\n;Công ty B;\n;Công ty C;\n";
        var answer = body(together(file));
        assertThat(answer.get("registered").asInt()).isEqualTo(3);
        assertThat(new HashSet<>(answer.get("rows").findValuesAsString("trackingCode")))
                .hasSize(3);
        assertThat(new HashSet<>(answer.get("rows").findValuesAsString("reference")))
                .hasSize(1);
        var own = answer.get("rows").get(0).get("ownTrackingCode").asString();
        assertThat(own).startsWith("LN-").isNotIn(answer.get("rows").findValuesAsString("trackingCode"));
        assertThat(answer.get("rows").get(1).get("ownTrackingCode").isNull()).isTrue();
        assertThat(body(together(file)).get("repeated").asInt()).isEqualTo(3);
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(3);
        var event =
                events.ofType("vn.langnghe.feedback.registered.v1").getLast().body();
        Contracts.assertValid("feedback.registered.v1", event);
        assertThat(json.readTree(event).get("senders").asInt()).isEqualTo(3);
        assertThat(json.readTree(event).get("trackingHashes")).hasSize(3);
        assertThat(event).doesNotContain("Công ty A", "0100109106");
    }

    @Test
    void aSystemicFileWithAFaultWritesNothing() {
        var answer = body(together("nội dung;doanh nghiệp;mst\nThuế;A;\n;B;123\nKhác;C;\n"));
        assertThat(answer.get("rows").findValuesAsString("row")).containsExactly("4");
        var members = body(together("nội dung;doanh nghiệp;mst\nThuế;A;\n;B;123\n"));
        assertThat(members.get("rows").findValuesAsString("field")).containsExactly("sender.taxCode");
        assertThat(members.get("rows").findValuesAsString("row")).containsExactly("3");
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    @Test
    void whatALaterRowSaysOtherwiseIsAFaultOfThatRow() {
        var answer = body(together("""
                nội dung;họ tên;tiêu đề;mã xã;ngày nhận;hệ thống;số phiếu;ẩn danh
                Thuế;Lan;Hoàn thuế;06001;20/11/2026;Cổng tỉnh;PA-1;
                ;Nam;Phí;06002;21/11/2026;Cổng khác;PA-2;x
                """));
        assertThat(answer.get("rows").findValuesAsString("row")).containsExactly("3");
        assertThat(answer.get("rows").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "subject", "communeCode", "receivedAt", "externalSystem", "externalNumber", "anonymous");
        assertThat(mongo.getCollection("submitters").countDocuments()).isZero();
    }

    @Test
    void oneWhoAsksForConfidenceBindsAllAndOneWhoDoesNotAgreeKeepsItFromBeingPublished() {
        body(together("nội dung;họ tên;bí mật;đồng ý công khai\nThuế;Lan;;x\n;Nam;x;\n"));
        assertThat(mongo.getCollection("feedback").find().first())
                .containsEntry("confidential", true)
                .containsEntry("consentToPublish", false);
        body(together("nội dung;họ tên;đồng ý công khai\nPhí;Lan;x\n;Nam;x\n"));
        assertThat(mongo.getCollection("feedback")
                        .find(new Document("content", "Phí"))
                        .first())
                .containsEntry("confidential", false)
                .containsEntry("consentToPublish", true);
    }

    /** The usual file of an association: firms, cooperatives and people side by side. */
    @Test
    void membersOfSeveralKindsAreTheAssociations() {
        body(together("nội dung;họ tên;đối tượng\nThuế;Lan;Doanh nghiệp\n;Nam;HTX\n"));
        assertThat(mongo.getCollection("feedback").find().first()).containsEntry("senderType", "ASSOCIATION");
        body(together("nội dung;họ tên;đối tượng\nPhí;Lan;HTX\n;Nam;HTX\n"));
        assertThat(mongo.getCollection("feedback")
                        .find(new Document("content", "Phí"))
                        .first())
                .containsEntry("senderType", "COOPERATIVE");
    }

    @Test
    void manyWhoAreNamedAreNotAnonymous() {
        body(together("nội dung;họ tên\nThuế;Lan\n;Nam\n"));
        var id = mongo.getCollection("feedback").find().first().getString("_id");
        assertThat(mvc.get().uri("/api/feedback/" + id).with(as("clerk", "CLERK")))
                .bodyText()
                .contains("\"anonymous\":false", "\"hasSender\":true");
        assertThat(mongo.getCollection("feedback").find().first()).containsEntry("anonymous", false);
        var event =
                events.ofType("vn.langnghe.feedback.registered.v1").getLast().body();
        assertThat(json.readTree(event).get("anonymous").asBoolean()).isFalse();

        assertThat(mvc.post()
                        .uri("/api/feedback")
                        .with(ASSOCIATION)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(Map.of(
                                "content", "Thuế", "anonymous", true, "senders", List.of(Map.of("name", "Lan"))))))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"anonymous\"");
    }

    @Test
    void eachMemberCountsTowardsTheLimitOfTheirAssociation() {
        assertThat(body(together("nội dung;họ tên\nThuế;Lan\n;Nam\n", FEW))
                        .get("registered")
                        .asInt())
                .isEqualTo(2);
        var spent = body(together("nội dung;họ tên\nPhí;Lan\n;Nam\n", FEW));
        assertThat(spent.get("rows").findValuesAsString("code")).containsExactly("intake.fault.import-allowance");
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
    }

    private MvcTestResult together(String file) {
        return together(file, ASSOCIATION);
    }

    private MvcTestResult together(String file, RequestPostProcessor association) {
        return mvc.post()
                .uri("/api/feedback/import")
                .with(association)
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", file.getBytes(UTF_8)))
                .param("systemic", "true")
                .exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
