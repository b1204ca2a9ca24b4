package vn.langnghe.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.messaging.Message;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A letter that asks for something and accuses somebody: the room that gets the one part reads nothing of the other. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class MixedLetterTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor INSPECTOR = as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER");
    private static final String FILE = "5d2c8a4e-9f31-4b7a-8c60-1e2f3a4b5c6d";
    private static final String ACCUSATION = "ông Bùi Văn Mẫu đòi tiền";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Test
    void theOtherPartHasItsOwnWordsAndNeitherSubjectNorFiles() {
        var letter =
                letter().secondPart("DKKD", "Xin cấp lại giấy").restricted().sentTo(openCases);

        assertThat(mvc.get().uri("/api/cases/" + letter.feedbackId() + "-2").with(OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("Xin cấp lại giấy")
                .doesNotContain(ACCUSATION, "Tố cáo", FILE);
        assertThat(mvc.get().uri("/api/cases/" + letter.feedbackId() + "-1").with(INSPECTOR))
                .hasStatusOk()
                .bodyText()
                .contains(ACCUSATION, "Tố cáo", FILE);
    }

    @Test
    void whatNobodyGaveWordsOfItsOwnIsForThoseWhoMayReadTheWhole() {
        var letter = letter().secondPart("DKKD", null).restricted().sentTo(openCases);

        assertThat(mvc.get().uri("/api/cases/" + letter.feedbackId() + "-2").with(OFFICER))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/cases/" + letter.feedbackId() + "-2").with(INSPECTOR))
                .hasStatusOk();
    }

    @Test
    void whoHadTheWholeKeepsOnlyHisPartOnceItIsSplit() {
        var whole = RoutedItems.assigned("DKKD")
                .says("Tố cáo", ACCUSATION)
                .file(FILE)
                .sentTo(openCases);
        RoutedItems.assigned("DKKD")
                .id(whole.feedbackId())
                .says("Tố cáo", ACCUSATION)
                .file(FILE)
                .decision(2)
                .words("Xin cấp lại giấy")
                .secondPart("TTS", ACCUSATION)
                .secondRestricted()
                .sentTo(openCases);

        assertThat(mvc.get().uri("/api/cases/" + whole.caseId()).with(OFFICER))
                .hasStatusOk()
                .bodyText()
                .contains("Xin cấp lại giấy")
                .doesNotContain(ACCUSATION, "Tố cáo", FILE);
    }

    private static RoutedItems letter() {
        return RoutedItems.assigned("TTS")
                .says("Tố cáo", "Xin cấp lại giấy; " + ACCUSATION)
                .file(FILE);
    }
}
