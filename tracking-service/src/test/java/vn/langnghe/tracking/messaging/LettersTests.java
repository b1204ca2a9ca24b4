package vn.langnghe.tracking.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.tracking.RoutedItems;
import vn.langnghe.tracking.TrackingApplication;
import vn.langnghe.tracking.TrackingWithStore;

/** Whoever gets a letter and never opens the page of his case must know what was done, until when and what he may do. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class LettersTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER", "LEADER");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CollectedEvents events;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            PETITION  | extend    | 'reason':'Cần xác minh','until':'2099-12-30'                                  | gia hạn đến hết ngày 30/12/2099
            COMPLAINT | suspend   | 'reason':'Chờ kết quả','decision':'15/QĐ','decidedOn':'%s','reasonCode':'OBSTACLE' | theo quyết định số 15/QĐ
            COMPLAINT | terminate | 'reason':'Đã rút','decision':'16/QĐ','decidedOn':'%s','reasonCode':'COMPLAINT_WITHDRAWN' | khiếu nại lần hai
            COMPLAINT | decline   | 'reason':'Không đủ điều kiện','reasonCode':'UNSIGNED'                       | khiếu nại lần hai
            COMPLAINT | decline   | 'reason':'Không đủ điều kiện','reasonCode':'UNSIGNED'                       | Căn cứ: đơn không có chữ ký hoặc điểm chỉ (Luật Khiếu nại
            PETITION  | forward   | 'reason':'Không thuộc thẩm quyền','to':'SCT'                                  | chuyển đến SCT
            """)
    void theLetterSaysWhatThePageSays(String kind, String action, String body, String sentence) {
        var item = RoutedItems.assigned("DKKD").kind(kind).sentTo(openCases);
        var taken = !action.equals("decline") && !action.equals("forward");
        if (taken) {
            act(item, "accept", 1, "");
        }
        events.clear();

        act(item, action, taken ? 2 : 1, body.formatted(LocalDate.now(Dates.ZONE)));

        var letter = events.all().stream()
                .filter(event -> event.topic().equals("case.messages.v1"))
                .findFirst()
                .orElseThrow();
        Contracts.assertValid("case.message-sent.v1", letter.body());
        assertThat(JsonPath.<String>read(letter.body(), "$.text"))
                .contains(sentence)
                .doesNotContain("??");
    }

    private void act(RoutedItems item, String action, int version, String body) {
        assertThat(mvc.post()
                        .uri("/api/cases/" + item.caseId() + "/" + action)
                        .with(OFFICER)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{" + body.replace('\'', '"') + "}"))
                .hasStatusOk();
    }
}
