package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.attachment.SampleFiles;

/** One caller must not use up the room of all. */
@SpringBootTest(properties = "langnghe.intake.files.unclaimed-each=70KB")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class UnclaimedShareTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void nothingThere() {
        List.of("attachments.files", "attachments.chunks", "unclaimed")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void whoBroughtTheirShareWaitsAndOthersDoNot() {
        assertThat(uploadFrom("2001:db8:1:1::1")).hasStatus(201);
        assertThat(uploadFrom("2001:db8:1:1::2")).as("the same customer").hasStatus(429);
        assertThat(uploadFrom("203.0.113.7")).hasStatus(201);
        assertThat(mongo.getCollection("unclaimed").find().first().toJson()).doesNotContain("2001", "203.0");
    }

    private MvcTestResult uploadFrom(String address) {
        return mvc.post()
                .uri("/api/attachments")
                .header("X-Forwarded-For", address)
                .multipart()
                .file(new MockMultipartFile("file", "a.png", "image/png", SampleFiles.picture("png")))
                .exchange();
    }
}
