package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.SampleFiles;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;

/** What the holder of a tracking code sees and does in this service. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class OwnItemTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ProgressBook progress;

    @BeforeEach
    void nothingThere() {
        List.of("feedback", "followups", "disclosures", "submitters", "cases")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        events.clear();
    }

    @Test
    void theSenderSeesWhichOfficeReadTheirDetailsWhenAndWhyButNoName() {
        var item = register();
        var page = "/track/" + item.get("trackingCode").asString() + "/disclosures?lang=en";
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("Nobody has opened", "<h1");
        assertThat(mvc.get()
                        .uri("/api/feedback/" + item.get("feedbackId").asString()
                                + "/submitter?reason=Gọi lại hỏi thêm")
                        .with(as("clerk", List.of("VPS"), "CLERK")))
                .hasStatusOk();
        assertThat(mvc.get().uri(page).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Intake clerk", "VPS", "Gọi lại hỏi thêm")
                .doesNotContain(">clerk<", "<h1");
    }

    @Test
    void aCodeOfNothingShowsNothing() {
        assertThat(mvc.get().uri("/track/LN-0000-0000-0000-0/disclosures")).hasStatus(404);
        assertThat(mvc.get().uri("/track/nonsense/disclosures")).hasStatus(404);
        assertThat(send("nonsense", "Xin gửi thêm")).hasStatus(404);
    }

    @Test
    void whoeverTriesCodesIsSlowedAndNobodyElse() {
        var item = register();
        var own = "/track/" + item.get("trackingCode").asString() + "/disclosures";
        var guess = "/track/LN-0000-0000-0000-0/disclosures";
        for (int tries = 0; tries < 260; tries++) {
            mvc.get().uri(guess).header("X-Forwarded-For", "203.0.113.7").exchange();
        }
        assertThat(mvc.get().uri(guess).header("X-Forwarded-For", "203.0.113.7"))
                .hasStatus(429)
                .containsHeader("Retry-After");
        assertThat(mvc.get().uri(own).header("X-Forwarded-For", "203.0.113.8")).hasStatusOk();
    }

    @Test
    void filesAndWordsSentLaterGoToTheCaseOnce() {
        var item = register();
        var code = item.get("trackingCode").asString();
        for (int times = 0; times < 2; times++) {
            assertThat(send(code, "Xin gửi thêm ảnh"))
                    .hasStatus(303)
                    .headers()
                    .hasValue("Location", "/track/" + code + "?received=1");
        }
        var told = events.all().stream()
                .filter(event -> event.topic().equals("feedback.followups.v1"))
                .toList();
        assertThat(told).hasSize(1);
        Contracts.assertValid("feedback.followed-up.v1", told.getFirst().body());
        assertThat(told.getFirst().body()).contains("Xin gửi thêm ảnh", "image/png");
    }

    @Test
    void whatIsSaidOfOnePartNamesItsCase() {
        var item = register();
        mvc.post()
                .uri("/track/" + item.get("trackingCode").asString() + "/attachments")
                .multipart()
                .param("part", "2")
                .param("text", "Về phần hai")
                .exchange();

        assertThat(mongo.getCollection("followups").find().first())
                .containsEntry("caseId", item.get("feedbackId").asString() + "-2");
    }

    @Test
    void theSameWordsOfAnotherPartOrToAnotherQuestionAreSaidAnewAndADoubleClickIsNot() {
        var code = register().get("trackingCode").asString();
        say(code, "1", "a1");
        say(code, "1", "a1");
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(1);
        say(code, "2", "a1");
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(2);
        say(code, "1", "b2");
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(3);
        say(code, "1", "x".repeat(41));
        say(code, "1", "none\nof ours");
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(4);
    }

    private void say(String code, String part, String rendered) {
        assertThat(mvc.post()
                        .uri("/track/" + code + "/attachments")
                        .multipart()
                        .param("part", part)
                        .param("rendered", rendered)
                        .param("text", "Đã bổ sung"))
                .hasStatus(303);
    }

    @Test
    void aProgramWithACodeAddsNoMoreThanAnybodyReads() {
        var item = register();
        var code = item.get("trackingCode").asString();
        var id = item.get("feedbackId").asString();
        added(id, 20, Instant.now());
        assertThat(send(code, "Một lời nữa")).hasStatus(429).containsHeader("Retry-After");

        progress.write(
                Map.of(),
                List.of(new Progress(
                        id + "-1", id, 2, "AWAITING_SENDER", "DKKD", Set.of(), false, null, null, null, null)));
        assertThat(send(code, "Đây là câu trả lời")).as("asked").hasStatus(303);

        added(id, 200, Instant.now().minus(Duration.ofDays(30)));
        assertThat(send(code, "Một lời nữa")).hasStatus(429);
        assertThat(send(register().get("trackingCode").asString(), "Việc khác")).hasStatus(303);
    }

    private void added(String feedbackId, int times, Instant at) {
        mongo.getCollection("followups")
                .insertMany(IntStream.range(0, times)
                        .mapToObj(_ -> new Document("_id", UUID.randomUUID().toString())
                                .append("feedbackId", feedbackId)
                                .append("receivedAt", at))
                        .toList());
    }

    @Test
    void nothingAtAllIsAFault() {
        var code = register().get("trackingCode").asString();
        assertThat(mvc.post()
                        .uri("/track/" + code + "/attachments")
                        .multipart()
                        .file(new MockMultipartFile("file", "", null, new byte[0]))
                        .param("text", " "))
                .hasStatus(400);
    }

    private MvcTestResult send(String code, String text) {
        return mvc.post()
                .uri("/track/" + code + "/attachments")
                .multipart()
                .file(new MockMultipartFile("file", "a.png", "image/png", SampleFiles.picture("png")))
                .param("text", text)
                .exchange();
    }

    private JsonNode register() {
        var answer = mvc.post()
                .uri("/api/feedback")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"content\":\"Chờ lâu\",\"sender\":{\"phone\":\"0912345678\"}}")
                .exchange();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
