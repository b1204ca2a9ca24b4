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
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

/** Who only looks at the triage desk has read all the same. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class TriageReadingsTests {

    private static final String SAMPLE = "0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11-1";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    @Autowired
    @Qualifier("takeFollowups")
    Consumer<Message<List<byte[]>>> takeFollowups;

    @Test
    void whatWasReadAtTheTriageDeskStandsInTheLogOfItsCase() {
        var alone = RoutedItems.assigned("TTS").restricted().sentTo(openCases);
        var listed = RoutedItems.assigned("TTS").restricted().sentTo(openCases);
        told(alone, Contracts.sampleText("feedback.read.v1").replace(SAMPLE, alone.caseId()));
        told(
                alone,
                Contracts.sampleText("feedback.read.v1")
                        .replace("\"" + SAMPLE + "\"", "\"" + alone.caseId() + "\", \"" + listed.caseId() + "\""));

        assertThat(readings(alone)).contains("\"READ\"", "\"LISTED\"", "\"user\":\"inspector\"");
        assertThat(readings(listed)).contains("\"LISTED\"").doesNotContain("\"READ\"");
    }

    private void told(RoutedItems item, String body) {
        takeFollowups.accept(Deliveries.from("feedback.followups.v1")
                .event("read/" + body.hashCode(), "vn.langnghe.feedback.read.v1", item.feedbackId(), body)
                .message());
    }

    private String readings(RoutedItems item) {
        var answer = mvc.get()
                .uri("/api/audit/cases/" + item.caseId())
                .with(as("inspector", List.of("TTS"), "INSPECTOR", "OFFICER"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
