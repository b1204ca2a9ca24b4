package vn.langnghe.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class CaseTermsTests {

    @Autowired
    CaseTerms terms;

    @Test
    void whatASenderMayDoUntilADayIsNobodysLateness() {
        var muchLater = SomeCase.MONDAY.plus(Duration.ofDays(400));

        assertThat(terms.of(SomeCase.in(Status.RESOLVED), muchLater, Locale.of("vi")))
                .filteredOn(
                        term -> term.stage().equals("silence") || term.stage().equals("reopening"))
                .hasSize(2)
                .noneMatch(CaseTerms.View::late);
        assertThat(terms.of(SomeCase.in(Status.ACCEPTED), muchLater, Locale.of("vi")))
                .filteredOn(term -> term.stage().equals("resolution"))
                .singleElement()
                .matches(CaseTerms.View::late);
    }
}
