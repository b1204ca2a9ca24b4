package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.nio.charset.Charset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import vn.langnghe.intake.IntakeWithStore;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class ImportPageTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void emptyRegister() {
        mongo.getCollection("feedback").deleteMany(new org.bson.Document());
    }

    @Test
    void nothingCanBeImportedBeforeItWasSeen() {
        var page = page(mvc.get().uri("/intake/import").with(CLERK).exchange(), 200);
        assertThat(page.select("#look")).hasSize(1);
        assertThat(page.select("[formaction]")).isEmpty();
    }

    @Test
    void theColumnsAreProposedWithOrWithoutDiacriticsInEitherLanguage() {
        var page = preview("NOI DUNG;Họ và tên;Tax code;Màu\nChờ;Lan;0100109106;đỏ\n".getBytes(UTF_8));
        assertThat(page.select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("content", "sender.name", "sender.taxCode", "-");
        assertThat(page.select("#preview > p").first().text()).contains("UTF-8", "chấm phẩy");
        assertThat(page.select("#preview tbody tr").eachText()).containsExactly("2 Đọc được Chờ Lan 0100109106 đỏ");
        assertThat(page.select("[formaction=/api/feedback/import]")).hasSize(1);
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    @Test
    void theFirstFiveRowsAreShownWithWhatIsWrongWithThem() {
        var page = preview("content,phone\na,0912345678\n,12\nb,,thừa\nc,\nd,\ne,12\n".getBytes(UTF_8));
        var rows = page.select("#preview tbody tr");
        assertThat(rows.select("th").eachText()).containsExactly("2", "3", "4", "5", "6");
        assertThat(rows.get(1).select("li"))
                .extracting(Element::text)
                .satisfiesExactly(
                        content -> assertThat(content).startsWith("Nội dung: "),
                        phone -> assertThat(phone).startsWith("Điện thoại: "));
        assertThat(rows.get(2).select("li").text()).startsWith("Cả dòng: ");
    }

    @Test
    void anOlderExcelsFileIsRecognised() {
        var windows = "N\u00f4\u0323i dung\nC\u00f4ng ty\n".getBytes(Charset.forName("windows-1258"));
        var page = preview(windows);
        assertThat(page.select("#preview > p").first().text()).contains("Windows-1258");
        assertThat(page.select("#preview tbody td").last().text()).isEqualTo("Công ty");
    }

    @Test
    void columnsThatDoNotFitAreShownForMendingAndCannotBeImported() {
        var page = preview("a,b\nx,y\n".getBytes(UTF_8));
        assertThat(page.select("#preview [role=alert]").text()).contains("Không có cột nội dung");
        assertThat(page.select("[formaction]")).isEmpty();
        var twice = preview("a,b\nx,y\n".getBytes(UTF_8), "content", "content");
        assertThat(twice.select("#preview [role=alert]")).hasSize(1);
        assertThat(twice.select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("content", "content");
        var mended = preview("a,b\nx,y\n".getBytes(UTF_8), "-", "content");
        assertThat(mended.select("[formaction]")).hasSize(1);
    }

    @Test
    void membersNeedNotRepeatWhatIsSaidForAll() {
        var file = "nội dung;doanh nghiệp\nThuế;A\n;B\n".getBytes(UTF_8);
        assertThat(preview(file).select("#preview tbody li")).hasSize(1);
        var together = page(request(file).param("systemic", "true").exchange(), 200);
        assertThat(together.select("#preview tbody li")).isEmpty();
        assertThat(together.select("[name=systemic][checked]")).hasSize(1);
    }

    @Test
    void whatIsNoTableIsToldOnThePage() {
        var page = page(request(new byte[0]).exchange(), 400);
        assertThat(page.select("#preview [role=alert]").text()).isEqualTo("Tệp không có dòng nào.");
        assertThat(request("content\n\"x".getBytes(UTF_8)).exchange()).hasStatus(400);
    }

    private Document preview(byte[] file, String... columns) {
        return page(request(file).param("columns", columns).exchange(), 200);
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder request(byte[] file) {
        return mvc.post()
                .uri("/intake/import?channel=LETTER")
                .with(CLERK)
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", file));
    }

    private static Document page(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }
}
