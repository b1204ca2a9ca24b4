package vn.langnghe.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;

/** Where there is a scanner, nothing leaves the house that it has not found clean. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({IntakeWithStore.class, ScannedAttachmentTests.WithScanner.class})
class ScannedAttachmentTests {

    private static final Queue<Scan> NEXT = new ConcurrentLinkedQueue<>();
    private static final AtomicReference<Scan> FINDS = new AtomicReference<>(Scan.CLEAN);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ScanSweep sweep;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() {
        List.of("feedback", "attachments.files", "attachments.chunks")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void aFileWaitsUntilTheScannerIsBack() {
        FINDS.set(Scan.PENDING);
        var id = id(upload());
        register(id);
        assertThat(read(id)).hasStatus(409);
        sweep.sweep();
        assertThat(read(id)).hasStatus(409);
        FINDS.set(Scan.CLEAN);
        sweep.sweep();
        assertThat(read(id)).hasStatusOk();
    }

    /** Else one file that takes too long would keep all others from ever being served. */
    @Test
    void aFileTheScannerCannotJudgeHoldsUpNoOther() {
        FINDS.set(Scan.PENDING);
        var first = id(upload());
        var second = id(upload());
        register(first);
        register(second);
        NEXT.add(Scan.UNSURE);
        FINDS.set(Scan.CLEAN);
        sweep.sweep();
        assertThat(List.of(read(first), read(second)))
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(409, 200);
        sweep.again();
        assertThat(read(first)).hasStatusOk();
        assertThat(read(second)).hasStatusOk();
    }

    @Test
    void anInfectedFileIsNotTaken() {
        FINDS.set(Scan.INFECTED);
        assertThat(upload()).hasStatus(400);
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isZero();
    }

    @Test
    void whatTurnsOutInfectedIsNeverServed() {
        FINDS.set(Scan.PENDING);
        var id = id(upload());
        register(id);
        FINDS.set(Scan.INFECTED);
        sweep.sweep();
        assertThat(read(id)).hasStatus(409);
        var item = mongo.getCollection("feedback").find().first();
        assertThat(mvc.get()
                        .uri("/register/" + item.getString("_id") + "?lang=en")
                        .with(as("clerk", "CLERK")))
                .hasStatusOk()
                .bodyText()
                .contains("Infected");
    }

    private MvcTestResult read(String id) {
        return mvc.get()
                .uri("/api/attachments/" + id)
                .with(as("clerk", "CLERK"))
                .exchange();
    }

    private MvcTestResult upload() {
        return mvc.post()
                .uri("/api/attachments")
                .multipart()
                .file(new MockMultipartFile("file", "a.png", "image/png", SampleFiles.picture("png")))
                .exchange();
    }

    private String id(MvcTestResult upload) {
        return json.readTree(upload.getResponse().getContentAsByteArray())
                .get("attachmentId")
                .asString();
    }

    private void register(String attachmentId) {
        assertThat(mvc.post()
                        .uri("/api/feedback")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                Map.of("content", "Xem ảnh", "attachmentIds", List.of(attachmentId)))))
                .hasStatus(201);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithScanner {

        @Bean
        @Primary
        Scanner scanner() {
            return new Scanner() {

                @Override
                public boolean isConnected() {
                    return true;
                }

                @Override
                public Scan scan(InputStream bytes) {
                    var next = NEXT.poll();
                    return next == null ? FINDS.get() : next;
                }
            };
        }
    }
}
