package vn.langnghe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ThingController.class)
@Import(ThingController.class)
@TestPropertySource(
        properties = "langnghe.security.public-paths=/api/me,POST /api/things,/api/things,/things/**,/api/things/*")
class ProblemControllerTests {

    @SpringBootApplication
    static class Application {}

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyFaultyFieldIsNamed() {
        var answer = post("""
                {"name": " ", "colour": "RED", "count": 1, "parts": [{"name": "", "count": 11}]}""");

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("name", "parts[0].name", "parts[0].count");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[?(@.field=='name')].message")
                .asArray()
                .containsExactly("không được để trống");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:langnghe:problem:invalid");
    }

    @Test
    void ofThousandsOfFaultsTheFirstHundredAreNamed() {
        var answer = post(
                "{\"name\": \"x\", \"colour\": \"RED\", \"count\": 1, \"parts\": [1%s]}".formatted(",1".repeat(5_000)));

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .hasSize(100);
    }

    @Test
    void anUnknownChoiceNamesTheFieldAndWhatIsAllowed() {
        var answer = post("""
                {"name": "x", "colour": "BLUE", "count": 1, "parts": []}""");

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("colour");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("RED, GREEN");
    }

    @Test
    void textIsKeptInNfc() {
        assertThat(post("""
                {"name": "Lạng Sơn", "colour": "RED", "count": 1, "parts": []}""")).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("Lạng Sơn");
    }

    @Test
    void controlCharactersAreRefusedByField() {
        var answer = post("""
                {"name": "x", "colour": "RED", "count": 1, "parts": [{"name": "a\\u0007b", "count": 1}]}""");

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("parts[0].name");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("control-characters");
    }

    @Test
    void numbersAreNotTakenForText() {
        var answer = post("""
                {"name": 12, "colour": "RED", "count": "many", "parts": []}""");

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("name", "count");
    }

    @Test
    void misfitsAndMissingFieldsAreNamedTogether() {
        var answer = post("""
                {"colour": "BLUE", "count": null, "parts": [{"name": ["x"], "count": 1.5}, {"count": 11}, 7]}""");

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "name",
                        "colour",
                        "count",
                        "parts[0].name",
                        "parts[0].count",
                        "parts[1].name",
                        "parts[1].count",
                        "parts[2]");
    }

    @Test
    void aFractionIsNotCutToFit() {
        assertThat(post("""
                {"name": "x", "colour": "RED", "count": 1.5, "parts": []}"""))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("count");
    }

    @Test
    void aBodyOfTheWrongShapeIsRefusedAsAWhole() {
        assertThat(post("[]"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("body");
        assertThat(post("")).hasStatus(400);
        assertThat(post("null")).hasStatus(400);
        assertThat(post("{} {}")).hasStatus(400);
        assertThat(post("[".repeat(100))).hasStatus(413);
    }

    @Test
    void brokenJsonSaysWhere() {
        var answer = post("{\"name\": ");

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:langnghe:problem:malformed-json");
    }

    @Test
    void anotherContentTypeIsRefused() {
        assertThat(mvc.post()
                        .uri("/api/things")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .exchange())
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aWrongMethodNamesTheRightOnes() {
        assertThat(mvc.put().uri("/api/things").exchange())
                .hasStatus(405)
                .headers()
                .containsHeader("Allow");
    }

    @Test
    void missingAndMistypedParametersAreNamed() {
        assertThat(mvc.get().uri("/api/things").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("page");
        assertThat(mvc.get().uri("/api/things?page=x").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("type");
        assertThat(mvc.get().uri("/api/things?page=1&colour=BLUE").exchange())
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("choice");
        assertThat(mvc.get().uri("/api/things?page=1").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("X-Shelf");
    }

    @Test
    void aRefusalSaysItsReasonAndDetailsInTheCallersLanguage() {
        var english = mvc.get()
                .uri("/api/things/gone")
                .header("Accept-Language", "en-GB,vi;q=0.5")
                .exchange();

        assertThat(english).hasStatus(409).hasHeader("Content-Language", "en");
        assertThat(english).bodyJson().extractingPath("$.detail").isEqualTo("The thing G-1 is gone.");
        assertThat(english).bodyJson().extractingPath("$.state").isEqualTo("GONE");
        assertThat(mvc.get().uri("/api/things/gone").exchange())
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Món G-1 không còn.");
    }

    @Test
    void invalidInputNamesItsFields() {
        var answer = mvc.get().uri("/api/things/faulty?lang=en").exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].message")
                .asArray()
                .containsExactly("is longer than 5 characters", "must be even");
    }

    @Test
    void theUnexpectedKeepsItsWordsToItself() {
        var answer = mvc.get().uri("/api/things/broken").exchange();

        assertThat(answer).hasStatus(500).bodyText().doesNotContain("what people wrote", "IllegalState");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.correlationId")
                .asString()
                .hasSize(32);
    }

    @Test
    void nothingThereIsA404() {
        assertThat(mvc.get().uri("/api/nothing").with(as("someone")).exchange())
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void withoutTokenIs401AndWithTheWrongRole403() {
        assertThat(mvc.get().uri("/api/elsewhere").exchange())
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri("/api/things/secret").exchange()).hasStatus(401);
        assertThat(mvc.get()
                        .uri("/api/things/secret")
                        .with(as("someone", "CLEANER"))
                        .exchange())
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:langnghe:problem:forbidden");
    }

    @Test
    void theCallerIsAnArgument() {
        assertThat(mvc.get()
                        .uri("/api/things/secret")
                        .with(as("someone", java.util.List.of("U1"), "KEEPER"))
                        .exchange())
                .hasStatusOk()
                .hasBodyTextEqualTo("someone[U1]");
        assertThat(mvc.get().uri("/api/me").exchange()).hasBodyTextEqualTo("nobody");
    }

    @Test
    void peopleGetAPageThatNamesEveryField() {
        var answer = mvc.get()
                .uri("/things/faulty")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .exchange();

        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(answer).bodyText().contains("<h1", "name", "dài quá 5 ký tự", "count", "phải chẵn", "</html>");
    }

    @Test
    void formFaultsAreNamedToo() {
        var answer = mvc.post()
                .uri("/things")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("name=a%07b%00&count=x&colour=BLUE")
                .exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .as("what nobody sees in a form is left out, not refused")
                .containsExactlyInAnyOrder("type", "choice");
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/api/things")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
