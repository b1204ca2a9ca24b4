package vn.langnghe.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.langnghe.tracking.track.TrackingCode;

/** Who sent a form that was refused is led to what is wrong with it, and writes nothing twice. */
@SpringBootTest(classes = {TrackingApplication.class, TrackingWithStore.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@EnableTestBinder
class RefusedFormsTests {

    private static final RequestPostProcessor OFFICER = as("officer.dkkd", List.of("DKKD"), "OFFICER");
    private static final RequestPostProcessor ADMIN = as("admin", List.of(), "ADMIN");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("openCases")
    Consumer<Message<List<byte[]>>> openCases;

    private String code;
    private String path;

    @BeforeEach
    void anAcceptedComplaint() {
        code = UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase(Locale.ROOT);
        var item = RoutedItems.assigned("DKKD")
                .kind("COMPLAINT")
                .code(new TrackingCode(code).hash())
                .sentTo(openCases);
        path = "/cases/" + item.caseId();
        post(path + "/accept", "version=1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            suspend             | decision=&decidedOn=2026-11-16&reasonCode=OBSTACLE&reason=Chờ    | 400 | suspend-decision
            resolve             | answer=&outcome=SOLVED                                           | 400 | resolve-answer
            resolve             | answer=Xong&outcome=SOLVED&commitment=Cấp+lại&commitmentDue=     | 400 | resolve-commitment-due
            resolve             | answer=Xong&outcome=NGON                                         | 400 | resolve-outcome
            terminate           | decision=15/QĐ&decidedOn=2099-01-01&reasonCode=WITHDRAWN&reason=x | 422 | terminate-decided
            transfer            | to=&reason=Nhầm                                                  | 400 | transfer-to
            transfer            | to=DKKD&reason=Nhầm                                              | 422 | transfer-to
            request-cooperation | question=Ý+kiến%3F                                               | 400 | request-cooperation-to
            appoint             | handler=ai.do                                                    | 400 | appoint-handler
            merge               | into=khong+co                                                    | 400 | merge-into
            decline             | reasonCode=NO_GROUNDS&reason=                                    | 400 | decline-reason
            """)
    void theFieldAtFaultIsMarkedAndSaysWhy(String action, String given, int status, String field) {
        assertThat(post(path + "/" + action, "version=2&" + given))
                .hasStatus(status)
                .bodyText()
                .containsPattern(
                        "id=\"" + field + "\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"" + field + "-fault\"")
                .containsPattern("<p [^>]*id=\"" + field + "-fault\"[^>]*>[^<]")
                .doesNotContain("??");
    }

    @Test
    void aTermThatIsNoneIsMarkedWhereItWasGiven() {
        var petition = "/cases/"
                + RoutedItems.assigned("DKKD")
                        .kind("PETITION")
                        .sentTo(openCases)
                        .caseId();
        post(petition + "/accept", "version=1");

        for (var until : List.of("2020-01-01", "2099-12-30")) {
            assertThat(post(petition + "/extend", "version=2&reasonCode=COMPLEX&reason=Thêm&until=" + until))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"extend-until-fault\"");
        }
    }

    @Test
    void onlyTheFormThatWasSentIsMarked() {
        assertThat(post(path + "/suspend", "version=2&decision=15/QĐ&decidedOn=2026-11-16&reasonCode=OBSTACLE&reason="))
                .hasStatus(400)
                .bodyText()
                .contains("id=\"suspend-reason-fault\"")
                .doesNotContain("id=\"decline-reason-fault\"", "id=\"suspend-decision-fault\"");
    }

    @Test
    void whatIsNoFieldsFaultIsReadFirst() {
        assertThat(post(path + "/note", "version=1&text=cũ"))
                .hasStatus(412)
                .bodyText()
                .containsPattern("role=\"alert\" tabindex=\"-1\" autofocus")
                .doesNotContain("aria-invalid");
    }

    @Test
    void theOtherFormsOfTheHouseDoTheSame() {
        assertThat(post("/cases/absence", "from=2026-01-01&to=&deputy=", OFFICER))
                .hasStatus(400);
        assertThat(post("/cases/canned", "name=&text=Kính+gửi", OFFICER))
                .hasStatus(400)
                .bodyText()
                .contains("id=\"name-fault\"");
        assertThat(post("/answers/texts", "code=&title=X", ADMIN))
                .hasStatus(400)
                .bodyText()
                .contains("id=\"code-fault\"");
        assertThat(post("/subscriptions", "unit=DKKD&url=kein", ADMIN))
                .hasStatus(400)
                .bodyText()
                .contains("id=\"url-fault\"");
    }

    @Test
    void whatASenderWroteIsThereAgainWhenItWasRefused() {
        assertThat(says(code, "withdraw", "part=1&reason=Lời+dài" + "+x".repeat(3000)))
                .hasStatus(400)
                .bodyText()
                .contains("Lời dài x", "aria-invalid=\"true\"")
                .containsPattern("<details class=\"act\"[^>]*open");
        post(path + "/resolve", "version=2&answer=Xong&outcome=SOLVED");
        assertThat(says(code, "rating", "part=1&visits=7&comment=Được+việc"))
                .hasStatus(400)
                .bodyText()
                .contains("value=\"7\"", "Được việc", "name=\"stars\"");
        assertThat(says(code, "withdraw", "part=1&reason=Đến+muộn"))
                .hasStatus(409)
                .bodyText()
                .contains("Đến muộn");
    }

    private MvcTestResult post(String uri, String form) {
        return post(uri, form, OFFICER);
    }

    private MvcTestResult post(String uri, String form, RequestPostProcessor caller) {
        return mvc.post()
                .uri(uri)
                .with(caller)
                .header("Accept", "text/html")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    private MvcTestResult says(String code, String act, String form) {
        return mvc.post()
                .uri("/track/" + code + "/" + act)
                .header("Accept-Language", "vi")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }
}
