package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.Arrays;
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
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.SampleFiles;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class AttachmentApiTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() {
        events.clear();
        for (var collection : new String[] {"feedback", "attachments.files", "attachments.chunks"}) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
    }

    @Test
    void aFileHandedInTravelsWithItsItemAndIsSavedNotShown() {
        var id = upload("Đơn của Lan.jpg", SampleFiles.photo());
        var item = register(Map.of("content", "Xem ảnh", "attachmentIds", new String[] {id}));
        assertThat(item).hasStatus(201);
        Contracts.assertValid("feedback.registered.v1", events.all().getFirst().body());
        assertThat(events.all().getFirst().body()).contains(id, "image/jpeg").doesNotContain("Lan");
        assertThat(mvc.get().uri("/api/attachments/" + id).with(CLERK))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst())
                                .startsWith("attachment;")
                                .contains("filename*=UTF-8''"));
        assertThat(mongo.getCollection("attachments.files").find().first().toJson())
                .doesNotContain("Lan");
    }

    @Test
    void aFileOfNobodyIsShownToNobody() {
        var id = upload("a.png", SampleFiles.picture("png"));
        assertThat(mvc.get().uri("/api/attachments/" + id).with(CLERK)).hasStatus(404);
        assertThat(mvc.get().uri("/api/attachments/none").with(CLERK)).hasStatus(404);
        assertThat(mvc.get().uri("/api/attachments/" + id)).hasStatus(401);
    }

    @Test
    void anotherItemsFileOrNoFileAtAllIsAFaultAndNothingIsStored() {
        var id = upload("a.png", SampleFiles.picture("png"));
        register(Map.of("content", "Của tôi", "attachmentIds", new String[] {id}));
        assertThat(register(Map.of("content", "Của tôi nữa", "attachmentIds", new String[] {id})))
                .hasStatus(400)
                .bodyText()
                .contains("attachmentIds");
        assertThat(register(Map.of("content", "Không có", "attachmentIds", new String[] {"nope"})))
                .hasStatus(400);
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsNamedInTheCallersLanguage() {
        assertThat(mvc.post()
                        .uri("/api/attachments")
                        .header("Accept-Language", "en")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.svg", "image/png", "<svg/>".getBytes(UTF_8))))
                .hasStatus(400)
                .bodyText()
                .contains("Files of this kind are not taken");
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isZero();
    }

    @Test
    void aClerksScansMayBeLargerThanWhatThePublicSends() {
        var scan = new byte[11 * 1024 * 1024];
        Arrays.fill(scan, (byte) 'a');
        var large = new MockMultipartFile("file", "a.txt", "text/plain", scan);
        var upload = mvc.post().uri("/api/attachments").multipart().file(large).param("channel", "LETTER");
        assertThat(upload)
                .as("a letter is not the public's channel")
                .hasStatus(400)
                .bodyText()
                .contains("10 MB");
        assertThat(upload.with(CLERK)).hasStatus(201);
    }

    @Test
    void theSameFormSentTwiceWithItsFilesCountsOnce() {
        for (int times = 0; times < 2; times++) {
            assertThat(mvc.post()
                            .uri("/submit")
                            .multipart()
                            .file(new MockMultipartFile("files", "a.png", "image/png", SampleFiles.picture("png")))
                            .param("content", "Xem ảnh")
                            .param("key", "form-1"))
                    .hasStatus(201);
        }
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isEqualTo(1);
    }

    @Test
    void aRefusedFormKeepsTheFilesItBrought() {
        assertThat(mvc.post()
                        .uri("/submit")
                        .multipart()
                        .file(new MockMultipartFile("files", "a.png", "image/png", SampleFiles.picture("png")))
                        .param("content", ""))
                .hasStatus(400)
                .bodyText()
                .contains("name=\"attachmentIds\"");
    }

    @Test
    void aGoodFileIsKeptBesideARefusedOneAndAllThatIsWrongIsSaid() {
        var answer = mvc.post()
                .uri("/submit")
                .header("Accept-Language", "en")
                .multipart()
                .file(new MockMultipartFile("files", "good.png", "image/png", SampleFiles.picture("png")))
                .file(new MockMultipartFile("files", "x.svg", "image/png", "<svg/>".getBytes(UTF_8)))
                .file(new MockMultipartFile("files", "y.svg", "image/png", "<svg/>".getBytes(UTF_8)))
                .param("content", "")
                .param("sender.email", "nobody");
        assertThat(answer)
                .hasStatus(400)
                .bodyText()
                .contains(
                        "name=\"attachmentIds\"",
                        "x.svg: Files of this kind",
                        "y.svg: Files",
                        "#content-text",
                        "#sender-email");
    }

    private String upload(String name, byte[] content) {
        var answer = mvc.post()
                .uri("/api/attachments")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/x-lie", content))
                .exchange();
        assertThat(answer).hasStatus(201);
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .get("attachmentId")
                .asString();
    }

    private MvcTestResult register(Map<String, ?> item) {
        return mvc.post()
                .uri("/api/feedback")
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(item))
                .exchange();
    }
}
