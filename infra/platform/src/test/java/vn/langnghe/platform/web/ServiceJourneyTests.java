package vn.langnghe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.platform.testing.TestIssuer;

/** A whole service over real HTTP, with real tokens and a real store. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=things",
            "spring.mongodb.database=things",
            "langnghe.security.public-paths=/things/**,POST /api/things,POST /api/things/picture"
        })
@DirtiesContext
class ServiceJourneyTests {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ThingController.class)
    static class Application {}

    private static final TestIssuer issuer = TestIssuer.start();
    private static final EmbeddedStore store = EmbeddedStore.start(null);

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("OIDC_ISSUER_URI", issuer::uri);
        registry.add("MONGODB_URI", store::uri);
    }

    @AfterAll
    static void stop() {
        issuer.close();
        store.close();
    }

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aTokenOfTheIssuerOpensAndAnyOtherDoesNot() throws Exception {
        var token = issuer.token("keeper", List.of("U1"), "KEEPER");

        assertThat(get("/api/things/secret", "Authorization", "Bearer " + token).body())
                .isEqualTo("keeper[U1]");
        for (var bad : List.of(issuer.expired("keeper"), issuer.ofAnother("keeper"), token + "x", "nonsense")) {
            var answer = get("/api/things/secret", "Authorization", "Bearer " + bad);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("urn:langnghe:problem:unauthenticated");
        }
    }

    @Test
    void aPageThatNeedsSignInSaysSoAsAPage() throws Exception {
        var answer = get("/elsewhere", "Accept", "text/html", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("lang=\"en\"", "Sign-in needed");
    }

    @Test
    void theCookieChoosesTheLanguageAndAQueryChangesIt() throws Exception {
        assertThat(get("/things/gone", "Accept", "text/html", "Cookie", "lang=en")
                        .body())
                .contains("The thing G-1 is gone.");
        var switched = get("/things/gone?lang=vi", "Accept", "text/html", "Cookie", "lang=en");
        assertThat(switched.body()).contains("Món G-1 không còn.");
        assertThat(switched.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("lang=vi; Path=/"));
    }

    @Test
    void aCorrelationIdIsTakenUpOrMade() throws Exception {
        assertThat(get("/things/x", "X-Correlation-Id", "from-outside-1")
                        .headers()
                        .firstValue("X-Correlation-Id"))
                .hasValue("from-outside-1");
        assertThat(get("/things/x", "X-Correlation-Id", "<script>").headers().firstValue("X-Correlation-Id"))
                .hasValueSatisfying(made -> assertThat(made).matches("[0-9a-f]{32}"));
    }

    @Test
    void healthAndMetricsAreOpenAndNothingElseOfTheActuator() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(get("/assets/langnghe.css").statusCode()).isEqualTo(200);
    }

    @Test
    void tooMuchIsRefusedAsAProblem() throws Exception {
        var form = "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"p.png\"\r\n\r\n"
                + "x".repeat(27 * 1024 * 1024)
                + "\r\n--b--\r\n";
        var answer = post("/api/things/picture", "multipart/form-data; boundary=b", form);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:langnghe:problem:too-large");
    }

    @Test
    void aMissingPartAndABrokenFormAreRefused() throws Exception {
        assertThat(post("/api/things/picture", "multipart/form-data; boundary=b", "--b--\r\n")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/things/picture", "multipart/form-data; boundary=b", "nonsense")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/things/picture", "multipart/form-data", "nonsense")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo() throws Exception {
        var answer = get("/things/..%2f..%2fetc");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception");
    }

    @Test
    void aHugeNestedOrEndlessBodyIsRefused() throws Exception {
        assertThat(post("/api/things", "application/json", "[".repeat(5_000)).statusCode())
                .isEqualTo(413);
        assertThat(post("/api/things", "application/json", "{\"name\":\"" + "x".repeat(3_000_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/api/things", "application/json", "{\"count\":1" + "0".repeat(200) + "}")
                        .statusCode())
                .isIn(400, 413);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
