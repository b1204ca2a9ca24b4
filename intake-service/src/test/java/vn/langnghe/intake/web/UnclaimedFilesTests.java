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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.SampleFiles;

/** With room for two small files. */
@SpringBootTest(properties = "langnghe.intake.files.unclaimed=130KB")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class UnclaimedFilesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() {
        List.of("feedback", "attachments.files", "attachments.chunks", "unclaimed")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void whoeverIsNotSignedInLeavesOnlySoMuchAndIsToldWhenToTryAgain() {
        assertThat(upload()).hasStatus(201);
        assertThat(upload()).hasStatus(201);
        for (int times = 0; times < 2; times++) {
            assertThat(upload())
                    .hasStatus(429)
                    .hasHeader("Retry-After", "1800")
                    .bodyText()
                    .contains("urn:langnghe:problem:files-full", "half an hour");
        }
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isEqualTo(2);
    }

    @Test
    void staffAreNotCounted() {
        assertThat(upload()).hasStatus(201);
        assertThat(upload()).hasStatus(201);
        assertThat(mvc.post()
                        .uri("/api/attachments")
                        .with(as("clerk", "CLERK"))
                        .multipart()
                        .file(picture("file")))
                .hasStatus(201);
    }

    @Test
    void aFileThatGotItsItemMakesRoomForAnother() {
        var first = upload();
        assertThat(upload()).hasStatus(201);
        assertThat(upload()).hasStatus(429);
        var id = json.readTree(first.getResponse().getContentAsByteArray())
                .get("attachmentId")
                .asString();
        var item = Map.of("content", "Xem ảnh", "attachmentIds", List.of(id));
        assertThat(mvc.post()
                        .uri("/api/feedback")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(item)))
                .hasStatus(201);
        assertThat(upload()).hasStatus(201);
        assertThat(upload()).hasStatus(429);
    }

    @Test
    void aFileThatIsNotTakenTakesNoRoom() {
        for (int times = 0; times < 3; times++) {
            var page =
                    new MockMultipartFile("file", "a.svg", "image/svg+xml", new byte[] {'<', 's', 'v', 'g', '/', '>'});
            assertThat(mvc.post().uri("/api/attachments").multipart().file(page))
                    .hasStatus(400);
        }
        assertThat(upload()).hasStatus(201);
    }

    @Test
    void aFormKeepsItsWordsWhenThereIsNoRoomForItsFile() {
        assertThat(upload()).hasStatus(201);
        assertThat(upload()).hasStatus(201);
        assertThat(mvc.post()
                        .uri("/submit")
                        .header("Accept-Language", "en")
                        .multipart()
                        .file(picture("files"))
                        .param("content", "Đường ngập từ hôm qua"))
                .hasStatus(400)
                .bodyText()
                .contains("Đường ngập từ hôm qua", "a.png: Too many files wait");
    }

    private MvcTestResult upload() {
        return mvc.post()
                .uri("/api/attachments")
                .header("Accept-Language", "en")
                .multipart()
                .file(picture("file"))
                .exchange();
    }

    private static MockMultipartFile picture(String part) {
        return new MockMultipartFile(part, "a.png", "image/png", SampleFiles.picture("png"));
    }
}
