package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.platform.testing.TestIssuer;

/** A program that reads no answer before it has sent all its rows, as most do. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(IntakeWithStore.class)
class LongAnswerTests {

    /** Many faults, so that the answer is far longer than what the buffers between hold. */
    private static final String ROW = """
            {"channel":"PIGEON","senderType":"X","language":"xx","receivedAt":"x","externalNumber":"%s"}
            """.formatted("9".repeat(400));

    private static final int ROWS = 20_000;

    private static TestIssuer issuer;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void signing(DynamicPropertyRegistry properties) {
        issuer = TestIssuer.start();
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer::uri);
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", () -> issuer.uri() + "/oauth2/jwks");
    }

    @AfterAll
    static void close() {
        issuer.close();
    }

    @Test
    @Timeout(300)
    void getsEveryRowAnswered() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/feedback/import"))
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .header("Authorization", "Bearer " + issuer.token("clerk", List.of("VPS"), "CLERK"))
                .POST(HttpRequest.BodyPublishers.ofString(ROW.repeat(ROWS)))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().length()).as("enough to fill the buffers").isGreaterThan(10_000_000);
            assertThat(answer.body()).endsWith("\"faulty\":" + ROWS + ",\"stopped\":null}\n");
        }
    }
}
