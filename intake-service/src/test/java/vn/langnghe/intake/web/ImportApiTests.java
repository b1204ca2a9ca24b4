package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dhatim.fastexcel.Workbook;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class ImportApiTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");
    private static final RequestPostProcessor ASSOCIATION = as("association.hhdn", "ASSOCIATION");
    private static final String GOOD = """
            Nội dung;Họ tên;Điện thoại;Đối tượng;Ngày nhận;Bí mật
            Chờ lâu quá;Lan;0912 345 678;Doanh nghiệp;20/11/2026 08:30;
            "Hai dòng
            một ô; có dấu";Nam;;HTX;;x
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void emptyRegister() {
        mongo.getCollection("feedback").deleteMany(new Document());
        mongo.getCollection("submitters").deleteMany(new Document());
    }

    @Test
    void everyGoodRowIsAnItemAndTheSameFileAgainAddsNothing() {
        var first = body(send(GOOD.getBytes(UTF_8), CLERK));
        assertThat(first.get("registered").asInt()).isEqualTo(2);
        assertThat(first.get("rows").get(0).get("trackingCode").asString()).startsWith("LN-");
        var again = body(send(GOOD.getBytes(UTF_8), CLERK));
        assertThat(again.get("repeated").asInt()).isEqualTo(2);
        assertThat(again.get("rows").findValuesAsString("reference"))
                .isEqualTo(first.get("rows").findValuesAsString("reference"));
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(2);
        var line = mongo.getCollection("feedback")
                .find(new Document("senderType", "ENTERPRISE"))
                .first();
        assertThat(line).isNotNull();
        assertThat(line.getDate("receivedAt").toInstant()).isEqualTo("2026-11-20T01:30:00Z");
    }

    @Test
    void badRowsAreNamedWithEveryFaultAndGoodOnesKept() {
        var answer = body(send("""
                content,phone,confidential,received at
                Tốt,0912345678,,
                ,12,có lẽ,hôm qua
                Thừa ô,,,,x
                ,12,,
                """.getBytes(UTF_8), CLERK));
        assertThat(answer.get("registered").asInt()).isEqualTo(1);
        assertThat(answer.get("faulty").asInt()).isEqualTo(3);
        assertThat(answer.get("rows").findValuesAsString("field"))
                .containsExactly("confidential", "receivedAt", "row", "content", "sender.phone");
        assertThat(answer.get("rows").findValuesAsString("row")).containsExactly("2", "3", "4", "5");
    }

    @Test
    void filesOfOlderExcelsAreReadToo() {
        // Windows-1258 writes a tone as a character of its own
        var windows = "N\u00f4\u0323i dung\nC\u00f4ng ty";
        body(send(windows.getBytes(Charset.forName("windows-1258")), CLERK));
        assertThat(mongo.getCollection("feedback").find().first()).containsEntry("content", "Công ty");
        body(send(("\uFEFF" + "nội dung\nĐất đai").getBytes(UTF_8), CLERK));
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(2);
        body(send(("\uFEFF" + "nội dung\tđiện thoại\nGiấy phép\t0912345678").getBytes(UTF_16LE), CLERK));
        body(send(("\uFEFF" + "nội dung\nThuế").getBytes(UTF_16BE), CLERK));
        assertThat(mongo.getCollection("feedback").distinct("content", String.class))
                .contains("Giấy phép", "Thuế");
    }

    @Test
    void bytesThatAreNoTableAreNotTakenForOne() {
        assertThat(send("a\0b\0c\nx".getBytes(UTF_8), CLERK))
                .hasStatus(400)
                .bodyText()
                .contains("không phải là một bảng");
    }

    @Test
    void excelFilesAreReadFromTheirFirstSheet() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Ý kiến");
            sheet.value(0, 0, "Nội dung");
            sheet.value(0, 1, "Mã số thuế");
            sheet.value(1, 0, "Chờ lâu");
            sheet.value(1, 1, "0100109106");
            sheet.value(2, 0, "=HYPERLINK(\"http://x\")");
        }
        var answer = body(send(out.toByteArray(), CLERK));
        assertThat(answer.get("registered").asInt()).isEqualTo(2);
    }

    @Test
    void linesOfJsonAreTakenAsTheSingleCallTakesThem() {
        var answer = mvc.post()
                .uri("/api/feedback/import")
                .with(ASSOCIATION)
                .header("Accept", "application/x-ndjson")
                .contentType("application/x-ndjson")
                .content("""
                        {"content":"một","sender":{"name":"Lan"}}
                        {"content":5}
                        not json
                        {"content":"hai","channel":"ZALO"}
                        """)
                .exchange();
        var lines = text(answer).lines().map(json::readTree).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).get("status").asString()).isEqualTo("REGISTERED");
        assertThat(lines.get(1).findValuesAsString("field")).containsExactly("content");
        assertThat(lines.get(2).findValuesAsString("field")).containsExactly("row");
        assertThat(lines.get(3).findValuesAsString("field")).containsExactly("channel");
        assertThat(lines.get(4).get("faulty").asInt()).isEqualTo(3);
    }

    @Test
    void anItemOfAnotherSystemIsKnownByItsNumberAndFound() {
        var file = "nội dung;hệ thống gốc;số phiếu\nChờ lâu;Cổng tỉnh;PAKN-77\n";
        body(send(file.getBytes(UTF_8), CLERK));
        assertThat(body(send(file.getBytes(UTF_8), as("clerk2", "CLERK")))
                        .get("repeated")
                        .asInt())
                .isEqualTo(1);
        var changed = body(send(file.replace("Chờ", "Đợi").getBytes(UTF_8), CLERK));
        assertThat(changed.get("rows").findValuesAsString("field")).containsExactly("externalNumber");
        assertThat(mvc.get().uri("/api/feedback?q=PAKN-77").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ lâu", "\"external\":{\"system\":\"Cổng tỉnh\",\"number\":\"PAKN-77\"}");
        assertThat(mvc.post().uri("/register").param("q", "PAKN-77").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Cổng tỉnh: PAKN-77");
    }

    @Test
    void aNumberOfANamelessSystemIsOneItemWhoeverBringsIt() {
        var file = "nội dung;số phiếu\nChờ lâu;PAKN-78\n";
        body(send(file.getBytes(UTF_8), CLERK));
        assertThat(body(send(file.getBytes(UTF_8), as("clerk2", "CLERK")))
                        .get("repeated")
                        .asInt())
                .isEqualTo(1);
        assertThat(mvc.post().uri("/register").param("q", "PAKN-78").with(CLERK))
                .bodyText()
                .contains(">PAKN-78<");
    }

    @Test
    void aClerkSaysHowRowsCameThatDoNotSayIt() {
        var file = "nội dung;kênh\nGóp ý;\nQua đường dây;HOTLINE\n";
        var sent = mvc.post()
                .uri("/api/feedback/import?channel=SUGGESTION_BOX")
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", file.getBytes(UTF_8)))
                .with(CLERK);
        assertThat(sent).hasStatusOk();
        assertThat(mvc.get().uri("/api/feedback?channel=SUGGESTION_BOX").with(CLERK))
                .bodyText()
                .contains("Góp ý")
                .doesNotContain("Qua đường dây");
        assertThat(mvc.get().uri("/intake/import").with(CLERK)).bodyText().contains("value=\"SUGGESTION_BOX\"");
    }

    @Test
    void aClerkMustSayHowEachRowCame() {
        var file = "nội dung;kênh\nGóp ý;\nQua đường dây;HOTLINE\n";
        var answer = mvc.post()
                .uri("/api/feedback/import")
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", file.getBytes(UTF_8)))
                .with(CLERK)
                .exchange();
        assertThat(body(answer).get("registered").asInt()).isEqualTo(1);
        assertThat(body(answer).get("rows").findValuesAsString("field")).containsExactly("channel");
        assertThat(body(answer).get("rows").findValuesAsString("code")).containsExactly("intake.fault.required");
    }

    @Test
    void whatAnotherSystemExportsAsJsonIsATableToo() {
        var file = """
                [{"content":"Chờ lâu ở cửa","sender":{"name":"Lan"},"externalSystem":"Cổng tỉnh","externalNumber":"PA-9"},
                 {"content":"Xin chỉ dẫn","anonymous":true,"tags":["a","b"]}, {"content":null}]""";
        assertThat(body(send(file.getBytes(UTF_8), CLERK)).get("registered").asInt())
                .isEqualTo(2);
        assertThat(mvc.get().uri("/api/feedback?q=PA-9").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ lâu ở cửa", "\"number\":\"PA-9\"");
        var lines = "{\"noiDung\":\"Một\"}\n{\"noiDung\":\"Hai\"}\n{\"noiDung\":";
        var cut = send(lines.getBytes(UTF_8), CLERK);
        assertThat(cut).hasStatus(400);
        assertThat(text(cut)).contains("dòng 3");
        assertThat(send("[{\"a\":1}, 5]".getBytes(UTF_8), CLERK)).hasStatus(400);
    }

    @Test
    void aRowTwiceInOneFileIsOneItem() {
        var answer = body(send("nội dung\nChờ lâu\nChờ lâu\nKhác\n".getBytes(UTF_8), CLERK));
        assertThat(answer.get("registered").asInt()).isEqualTo(2);
        assertThat(answer.get("repeated").asInt()).isEqualTo(1);
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(2);
    }

    @Test
    void moreRowsThanABatchComeBackInOrder() {
        var file = new StringBuilder("nội dung;họ tên\n");
        IntStream.range(0, 1203).forEach(at -> file.append(at % 100 == 7 ? ";Lan\n" : "Việc " + at + ";Lan\n"));
        var answer = body(send(file.toString().getBytes(UTF_8), CLERK));
        assertThat(answer.get("faulty").asInt()).isEqualTo(12);
        assertThat(answer.get("registered").asInt()).isEqualTo(1191);
        assertThat(answer.get("rows").findValuesAsString("row"))
                .isEqualTo(
                        IntStream.rangeClosed(2, 1204).mapToObj(String::valueOf).toList());
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(1191);
    }

    @Test
    void withoutScriptTheAnswerIsTheResultFile() {
        var answer = mvc.post()
                .uri("/api/feedback/import?channel=WEBSITE")
                .with(CLERK)
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", "nội dung\nChờ lâu\n".getBytes(UTF_8)))
                .param("as", "csv")
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(text(answer)).startsWith("\uFEFF\"Dòng\"").contains("\"2\",\"REGISTERED\",\"2");
    }

    @Test
    void theSenderMaySayWhatTheColumnsAre() {
        var file = "A;B;C\nChờ lâu;Lan;0912345678\n";
        var answer = body(named(file, "content,-,sender.phone"));
        assertThat(answer.get("registered").asInt()).isEqualTo(1);
        assertThat(mvc.get().uri("/api/feedback?phone=0912345678").with(CLERK))
                .bodyText()
                .contains("Chờ lâu");
        assertThat(body(named(file, "content", "-", "sender.phone"))
                        .get("repeated")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void columnsThatMakeNoSenseAreNamed() {
        var file = "nội dung;họ tên\nChờ lâu;Lan\n";
        var faults = Map.of(
                "content,shoe-size", "import-column-unknown",
                "content,content", "import-column-twice",
                "subject,sender.name", "import-no-content",
                "content", "import-columns-count");
        faults.forEach((columns, code) ->
                assertThat(named(file, columns)).hasStatus(400).bodyText().contains("\"field\":\"columns\"", code));
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    private MvcTestResult named(String file, String... columns) {
        return mvc.post()
                .uri("/api/feedback/import?channel=WEBSITE")
                .with(CLERK)
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", file.getBytes(UTF_8)))
                .param("columns", columns)
                .exchange();
    }

    @Test
    void whatIsNoTableIsAFaultOfTheFile() {
        for (var bad : new String[] {"", "name,phone\nLan,1\n", "content,nội dung\nx,y\n"}) {
            assertThat(send(bad.getBytes(UTF_8), CLERK))
                    .hasStatus(400)
                    .bodyText()
                    .contains("\"field\":\"file\"");
        }
        assertThat(send(new byte[] {'P', 'K', 3, 4, 0, 0}, CLERK)).hasStatus(400);
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    @Test
    void onlyClerksAndAssociationsImport() {
        assertThat(send(GOOD.getBytes(UTF_8), as("officer.dkkd", "OFFICER"))).hasStatus(403);
        assertThat(mvc.get().uri("/intake/import").with(ASSOCIATION)).hasStatusOk();
        assertThat(mvc.get().uri("/intake/import/template.csv").with(ASSOCIATION))
                .hasStatusOk()
                .bodyText()
                .contains("nội dung");
    }

    private MvcTestResult send(byte[] file, RequestPostProcessor user) {
        return mvc.post()
                .uri("/api/feedback/import?channel=WEBSITE")
                .with(user)
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", file))
                .exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
