package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.limit.RightOfWay;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class PeopleFirstTests {

    @Autowired
    private MockMvcTester mvc;

    @MockitoSpyBean
    private RightOfWay rightOfWay;

    @Test
    void whoeverIsServedIsGivenWayToAndNoLonger() {
        assertThat(mvc.get().uri("/intake").with(as("clerk", "CLERK"))).hasStatusOk();
        assertThat(mvc.post().uri("/submit").param("content", "")).hasStatus(400);
        assertThat(mvc.get().uri("/submit").param("attachmentIds", "a").param("lang", "en"))
                .hasStatusOk();
        Mockito.verify(rightOfWay, Mockito.times(3)).enter();
        Mockito.verify(rightOfWay, Mockito.times(3)).leave();
    }
}
