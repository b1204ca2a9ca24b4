package vn.langnghe.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.reply.sending.Courier;
import vn.langnghe.intake.reply.sending.ReplySettings;
import vn.langnghe.intake.reply.sending.SettingsBook;
import vn.langnghe.intake.reply.sending.UnitNames;

/** The words senders are told, and who may change them. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({IntakeWithStore.class, OutsideWorld.class})
class ReplyWordsTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");

    @Autowired
    private GreenMail mail;

    @Autowired
    private StandIn provider;

    @Autowired
    private Cases cases;

    @Autowired
    private UnitNames units;

    @Autowired
    private Courier courier;

    @Autowired
    private SettingsBook settings;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() throws Exception {
        cases.forget();
        settings.put(new ReplySettings(LocalTime.NOON, LocalTime.NOON, Set.of()), "test");
        provider.forget();
        mail.purgeEmailFromAllMailboxes();
    }

    @Test
    void wordsWithABlankNobodyCanFillAreRefusedByName() {
        var admin = as("admin", "ADMIN");
        assertThat(put(
                        admin,
                        Map.of("occasion", "RECEIVED", "style", "SMS", "language", "vi", "body", "{name} {code}")))
                .hasStatus(400)
                .bodyText()
                .contains("\"body\"", "{name}", "reference");
        assertThat(put(admin, Map.of("occasion", "X", "style", "SMS", "language", "fr", "body", "")))
                .hasStatus(400)
                .bodyText()
                .contains("occasion", "language");
        assertThat(put(CLERK, Map.of("occasion", "RECEIVED", "style", "SMS", "language", "vi", "body", "")))
                .hasStatus(403);
    }

    @Test
    void changedWordsAreTheOnesTold() throws Exception {
        var admin = as("admin", "ADMIN");
        assertThat(put(
                        admin,
                        Map.of(
                                "occasion", "RECEIVED",
                                "style", "MAIL",
                                "language", "en",
                                "subject", "No. {reference}",
                                "body", "Hello")))
                .hasStatusOk();
        cases.opened(cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"), "en"));
        courier.round();
        assertThat(mail.getReceivedMessages()[0].getSubject()).startsWith("No. 20");
        assertThat(mvc.get().uri("/admin/replies?occasion=RECEIVED&language=en").with(admin))
                .hasStatusOk()
                .bodyText()
                .contains("No. {reference}");
    }

    @Test
    void anOldNameOfAUnitHeardAgainChangesNothing() {
        cases.unit("NNS", "Phòng Ngân sách nhà nước", 2);
        cases.unit("NNS", "Phòng Ngân sách", 1);
        assertThat(units.name("NNS", Locale.of("vi"))).contains("Phòng Ngân sách nhà nước");
    }

    private MvcTestResult put(RequestPostProcessor user, Map<String, String> template) {
        return mvc.put()
                .uri("/api/reply-templates")
                .with(user)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(template))
                .exchange();
    }
}
