package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.attachment.SampleFiles;
import vn.langnghe.intake.attachment.UnitFiles;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.retention.Traces;
import vn.langnghe.platform.testing.Deliveries;

/** Files a unit lays beside an item: for staff, until they are sent with an answer, and then for that sender alone. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class UnitFilesTests {

    private static final RequestPostProcessor CLERK = as("clerk", List.of("VPS"), "CLERK");
    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor LEADER = as("leader", "LEADER");
    private static final RequestPostProcessor STRANGER = as("officer.nns", List.of("NNS"), "OFFICER");

    @Autowired
    UnitFiles files;

    @Autowired
    Traces traces;

    @Autowired
    ProgressBook progress;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Consumer<Message<List<byte[]>>> tellSenders;

    @BeforeEach
    void nothingThere() {
        List.of("feedback", "attachments.files", "attachments.chunks", "cases")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void theSenderMayFetchWhatCameWithTheAnswerAndNothingElse() throws Exception {
        var item = register(false);
        var sent = laid(item, "quyet-dinh.png");
        var kept = laid(item, "noi-bo.png");
        assertThat(fetch(item, sent)).hasStatus(404);

        answered(item, item, sent);

        assertThat(fetch(item, sent)).hasStatusOk().hasContentType("image/png");
        assertThat(fetch(item, kept)).hasStatus(404);
        assertThat(fetch(register(false), sent)).hasStatus(404);
    }

    @Test
    void whatOfficersLayBesideForEachOtherIsNotForTheIntakeDeskUntilItIsSent() throws Exception {
        var item = register(false);
        progress.write(
                Map.of(),
                List.of(new Progress(
                        id(item) + "-1", id(item), 1, "ACCEPTED", "DKKD", Set.of(), false, null, null, null, null)));
        var file = laid(item, "y-kien-noi-bo.png", OFFICER);

        assertThat(read(file, OFFICER)).hasStatusOk();
        assertThat(read(file, LEADER)).hasStatusOk();
        assertThat(read(file, CLERK)).hasStatus(404);
        assertThat(mvc.get().uri("/register/" + id(item) + "/files").with(CLERK))
                .bodyText()
                .doesNotContain("y-kien-noi-bo.png");
        assertThat(read(laid(item, "cua-van-phong.png"), CLERK)).hasStatusOk();

        answered(item, item, file);

        assertThat(read(file, CLERK)).hasStatusOk();
    }

    @Test
    void aCaseSendsNoFilesThatLieBesideAnotherItem() throws Exception {
        var item = register(false);
        var other = register(false);
        var foreign = laid(other, "cua-ho-so-khac.png");

        answered(item, item, foreign);

        assertThat(fetch(item, foreign)).hasStatus(404);
    }

    @Test
    void whatAUnitLaidBesideStaysWithItsCaseWhenTheSenderIsForgotten() throws Exception {
        var item = register(false);
        var file = laid(item, "bien-ban-xac-minh.png");

        traces.erase(id(item), false, Instant.now());
        assertThat(files.beside(id(item)))
                .extracting(AttachmentStore.Stored::attachmentId)
                .containsExactly(file);

        traces.erase(id(item), true, Instant.now());
        assertThat(files.beside(id(item))).isEmpty();
    }

    @Test
    void whoeverMayNotReadTheWordsLaysNothingBesideThem() throws Exception {
        assertThat(lay(register(false), STRANGER)).hasStatus(403);
        assertThat(lay(register(true), CLERK)).as("confidential").hasStatus(403);
        assertThat(mvc.get().uri("/register/" + id(register(true)) + "/files").with(CLERK))
                .hasStatus(403);
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isZero();
    }

    @Test
    void thePageNamesTheFilesAndTheFormsTheyMayGoWith() throws Exception {
        var item = register(false);

        assertThat(mvc.post()
                        .uri("/register/" + id(item) + "/files?into=resolve-form&into=note-form")
                        .with(CLERK)
                        .header("Accept-Language", "vi")
                        .multipart()
                        .file(picture("file", "quyet-dinh.png"))
                        .file(new MockMultipartFile("file", "a.svg", "image/png", "<svg/>".getBytes(UTF_8))))
                .hasStatusOk()
                .bodyText()
                .contains("quyet-dinh.png", "form=\"resolve-form\"", "form=\"note-form\"", "Không nhận loại tệp này");
        assertThat(mvc.get()
                        .uri("/register/" + id(item) + "/files?into=resolve-form")
                        .with(CLERK))
                .bodyText()
                .contains("quyet-dinh.png")
                .doesNotContain("checked");
        var file = files.beside(id(item)).getFirst().attachmentId();
        assertThat(mvc.get()
                        .uri("/register/" + id(item) + "/files?into=resolve-form&into=note-form&chosen=" + file)
                        .with(CLERK))
                .bodyText()
                .containsOnlyOnce("checked=\"checked\"");
    }

    private void answered(JsonNode speaking, JsonNode told, String file) throws Exception {
        var caseId = id(speaking) + "-1";
        var message = Map.of(
                "messageId",
                caseId + "/3/" + id(told),
                "caseId",
                caseId,
                "feedbackId",
                id(told),
                "kind",
                "ANSWER",
                "text",
                "Đã giải quyết, xem quyết định kèm theo.",
                "sentAt",
                "2026-11-21T03:12:00Z",
                "attachments",
                List.of(file));
        tellSenders.accept(Deliveries.from("case.messages.v1")
                .event(caseId + file, "vn.langnghe.case.message-sent.v1", caseId, json.writeValueAsBytes(message))
                .message());
    }

    private MvcTestResult read(String file, RequestPostProcessor who) {
        return mvc.get().uri("/api/attachments/" + file).with(who).exchange();
    }

    private String laid(JsonNode item, String name) throws Exception {
        return laid(item, name, CLERK);
    }

    private String laid(JsonNode item, String name, RequestPostProcessor who) throws Exception {
        var answer = mvc.post()
                .uri("/api/attachments")
                .with(who)
                .multipart()
                .file(picture("file", name))
                .param("feedbackId", id(item))
                .exchange();
        assertThat(answer).hasStatus(201);
        return read(answer).get("attachmentId").asString();
    }

    private MvcTestResult lay(JsonNode item, RequestPostProcessor who) throws Exception {
        return mvc.post()
                .uri("/api/attachments")
                .with(who)
                .multipart()
                .file(picture("file", "a.png"))
                .param("feedbackId", id(item))
                .exchange();
    }

    private MvcTestResult fetch(JsonNode item, String file) {
        return mvc.get()
                .uri("/track/" + item.get("trackingCode").asString() + "/files/" + file)
                .exchange();
    }

    private static MockMultipartFile picture(String part, String name) {
        return new MockMultipartFile(part, name, "image/png", SampleFiles.picture("png"));
    }

    private JsonNode register(boolean confidential) throws Exception {
        var answer = mvc.post()
                .uri("/api/feedback")
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(
                        Map.of("channel", "HOTLINE", "content", "Giấy phép chậm", "confidential", confidential)))
                .exchange();
        assertThat(answer).hasStatus(201);
        return read(answer);
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String id(JsonNode item) {
        return item.get("feedbackId").asString();
    }
}
