package vn.langnghe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.gateway.StubService.text;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway with an issuer on one side and services on the other; all suites share the one that was started. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ANONYMOUS_POSTS_BURST=5",
            "ANONYMOUS_POSTS_PER_MINUTE=1",
            "ANONYMOUS_BODIES_AT_ONCE=3",
            "ANONYMOUS_ANSWERS_AT_ONCE=3",
            "langnghe.gateway.limits.body=1KB"
        })
abstract class AtTheGateway {

    static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";
    static final StubService service = new StubService();
    static final StubIssuer issuer = new StubIssuer();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("OIDC_ISSUER_URI", issuer::uri);
        properties.add("OIDC_AUTHORIZATION_URI", () -> issuer.at("/auth").toString());
        properties.add("OIDC_TOKEN_URI", () -> issuer.at("/token").toString());
        properties.add("OIDC_JWK_SET_URI", () -> issuer.at("/certs").toString());
        properties.add("OIDC_END_SESSION_URI", () -> issuer.at("/logout").toString());
        properties.add("OIDC_CLIENT_SECRET", () -> "secret");
        properties.add("INTAKE_URI", service::uri);
        properties.add("TRACKING_URI", service::uri);
        properties.add("ROUTING_URI", () -> "http://127.0.0.1:" + unused());
        properties.add("REPORTING_URI", service::uri);
    }

    @BeforeEach
    void protectedPage() {
        issuer.refuses = false;
        issuer.ails = false;
        issuer.role = "LEADER";
        issuer.lifetime = 900;
        service.on(
                "/cases",
                exchange -> text(
                                service.last().header("Authorization").startsWith("Bearer ") ? 200 : 401,
                                "cases",
                                "Content-Type",
                                "text/html")
                        .to(exchange));
        service.on(
                "/api/cases",
                exchange -> text(
                                service.last().header("Authorization").startsWith("Bearer ") ? 200 : 401,
                                "{}",
                                "Content-Type",
                                "application/json")
                        .to(exchange));
    }

    final Browser stranger(String address) {
        return Browser.at(InetAddress.ofLiteral(address), URI.create("http://127.0.0.1:" + port));
    }

    final Browser browser() {
        return new Browser(home());
    }

    final Browser signedIn() {
        var browser = browser();
        assertThat(browser.open("/cases").statusCode()).isEqualTo(200);
        return browser;
    }

    final URI home() {
        return URI.create("http://localhost:" + port);
    }

    private static int unused() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
