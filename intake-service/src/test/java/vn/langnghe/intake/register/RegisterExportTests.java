package vn.langnghe.intake.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class RegisterExportTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() {
        List.of("feedback", "cases").forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void theFileHasALinePerItemNoSenderAndNoFormula() {
        register("=HYPERLINK(\"http://x\")", false);
        register("Cán bộ nhận tiền", true);
        var file = new String(export("csv"), UTF_8);
        assertThat(file.lines()).hasSize(3);
        assertThat(file)
                .startsWith("\uFEFFSố tiếp nhận,")
                .contains("Phân loại (tạm tính)", "'=HYPERLINK", "\"Lưu riêng, mã hóa\"")
                .doesNotContain("Zq9Lan", "0912345678", "nhận tiền");
    }

    @Test
    void aSpreadsheetHoldsTheSameAsText() throws IOException {
        register("=1+1", false);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(export("xlsx")))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).stream().map(Cell::getRawValue)).contains("=1+1");
            assertThat(rows.get(1).stream().map(Cell::getFormula)).containsOnlyNulls();
        }
    }

    @Test
    void moreThanAPageIsWhole() {
        for (int count = 0; count < 3; count++) {
            register("Chờ lâu", false);
        }
        var template = mongo.getCollection("feedback").find().first();
        for (int count = 0; count < 1100; count++) {
            template.put("_id", "00000000-0000-4000-8000-%012d".formatted(count));
            template.put("reference", "1999-%06d".formatted(count));
            mongo.getCollection("feedback").insertOne(template);
        }
        assertThat(new String(export("csv"), UTF_8).lines()).hasSize(1 + 3 + 1100);
    }

    @Test
    void onlyWhoMayReadTheRegisterMayTakeItAway() {
        assertThat(mvc.get().uri("/register/export.csv").with(as("officer", "OFFICER")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/register/export.csv?from=x").with(CLERK)).hasStatus(400);
        assertThat(mvc.get()
                        .uri("/register/export.csv?to={end}", "+999999999-12-31T00:00:00Z")
                        .with(CLERK))
                .hasStatus(400);
        assertThat(mvc.get().uri("/register/export.csv?q=cho&phone=0912345678").with(CLERK))
                .hasStatus(400)
                .bodyText()
                .contains("\"q\"", "\"phone\"");
        assertThat(mvc.get().uri("/register/export.exe").with(CLERK)).hasStatus(404);
    }

    private byte[] export(String format) {
        var answer = mvc.get().uri("/register/export." + format).with(CLERK).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private void register(String content, boolean confidential) {
        assertThat(mvc.post()
                        .uri("/api/feedback")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "content",
                                content,
                                "confidential",
                                confidential,
                                "sender",
                                Map.of("name", "Zq9Lan", "phone", "0912345678")))))
                .hasStatus(201);
    }
}
