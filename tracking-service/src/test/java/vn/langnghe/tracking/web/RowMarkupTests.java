package vn.langnghe.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import vn.langnghe.tracking.TrackingApplication;
import vn.langnghe.tracking.TrackingWithStore;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.worklist.Row;

@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class RowMarkupTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Locale VI = Locale.of("vi");

    @Autowired
    RowMarkup markup;

    @Test
    void whatSendersWroteStaysText() {
        assertThat(markup.of(List.of(row("<script>x</script> \"&", "HOTLINE", "PETITION")), NOW, VI))
                .contains("&lt;script&gt;x&lt;/script&gt; &quot;&amp;")
                .doesNotContain("<script");
    }

    @Test
    void whatNoMessageKnowsIsCalledByItsOwnName() {
        assertThat(markup.of(List.of(row("x", "PIGEON", "ODE")), NOW, VI)).contains("ODE · PIGEON");
    }

    private static Row row(String subject, String channel, String kind) {
        return new Row(
                "0a4f1c52-7d0e-4c7a-9d39-5f5b2c1e8a11-1",
                "2026-7K3M9Q",
                1,
                subject,
                Status.ASSIGNED,
                "DKKD",
                List.of(),
                kind,
                null,
                null,
                channel,
                "NORMAL",
                false,
                NOW,
                NOW,
                NOW.plusSeconds(86_400),
                false,
                false,
                null,
                false,
                1);
    }
}
