package vn.langnghe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.gateway.StubService.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway between a browser or a program on one side, and an issuer and services on the other. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ANONYMOUS_POSTS_BURST=5",
            "ANONYMOUS_POSTS_PER_MINUTE=1",
            "ANONYMOUS_BODIES_AT_ONCE=3",
            "ANONYMOUS_ANSWERS_AT_ONCE=3",
            "langnghe.gateway.limits.body=1KB"
        })
class GatewayTests {

    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final StubService service = new StubService();
    private static final StubIssuer issuer = new StubIssuer();

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

    @AfterAll
    static void close() {
        service.close();
        issuer.close();
    }

    @Test
    void aPersonSignsInAndComesBackToThePage() {
        var browser = browser();

        var page = browser.open("/cases?status=OPEN");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith("/cases?status=OPEN");
        assertThat(service.last().header("Authorization")).startsWith("Bearer token-");
        assertThat(service.last().header("Cookie")).doesNotContain("LN_SESSION");
        assertThat(browser.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("LN_SESSION");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
        assertThat(browser.get("/me").body()).contains("\"leader\"", "LEADER", "Phạm Thị Thu Hương");
    }

    @Test
    void theSessionCookieIsForThisSiteOnly() {
        assertThat(browser().get("/login").headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .contains("LN_SESSION=", "HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void aProgramWithoutATokenIsToldSoAndNotSentToAPage() {
        assertThat(browser().get("/api/cases", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(browser().get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aFragmentOfAPageSendsTheWholePageToTheSignIn() {
        var answer = browser().get("/cases", "HX-Request", "true", "HX-Current-URL", "http://localhost/cases?page=2");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login?to=%2Fcases%3Fpage%3D2");
    }

    @Test
    void aProgramsTokenPassesUntouched() {
        browser().get("/api/cases", "Authorization", "Bearer of.a.program");

        assertThat(service.last().header("Authorization")).isEqualTo("Bearer of.a.program");
    }

    @Test
    void whatACallerClaimsToBeIsNotBelieved() {
        browser()
                .get(
                        "/track/x?a=1&b=%C3%A1",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "for=6.6.6.6",
                        "X-User-Id",
                        "admin",
                        "X-Auth-Roles",
                        "ADMIN",
                        "X-Real-IP",
                        "6.6.6.6",
                        "X-Correlation-Id",
                        "a-good-one-123");

        var heard = service.last();
        assertThat(heard.uri()).isEqualTo("/track/x?a=1&b=%C3%A1");
        assertThat(heard.headers().toString()).doesNotContain("6.6.6.6", "evil.example", "ADMIN", "admin");
        assertThat(heard.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(heard.header("X-Correlation-Id")).isEqualTo("a-good-one-123");
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() {
        service.on(
                "/answers",
                text(
                        200,
                        "<p>",
                        "Content-Type",
                        "text/html",
                        "X-Frame-Options",
                        "ALLOWALL",
                        "X-Correlation-Id",
                        "theirs"));
        for (var path : new String[] {"/answers", "/nowhere", "/assets/langnghe.css", "/triage", "/api/units"}) {
            var headers = browser().get(path, "Accept", PAGE).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .get()
                    .asString()
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
            assertThat(headers.allValues("X-Correlation-Id"))
                    .as(path)
                    .hasSize(1)
                    .doesNotContain("theirs");
        }
    }

    @Test
    void anotherSiteCannotActForASignedInPerson() {
        var browser = signedIn();
        var before = service.count();

        assertThat(browser.post("/cases/1/accept", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/cases/1/accept", "", "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/cases/1/accept", "", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/cases/1/accept", "", "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/cases/1/accept", "").statusCode()).isEqualTo(403);
        assertThat(browser.post("/logout", "", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(service.count()).isEqualTo(before);
    }

    @Test
    void thePageItselfMay() {
        var browser = signedIn();

        assertThat(browser.post(
                                "/cases/1/accept",
                                "version=3&note=%C4%91%C3%A3",
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.last().body()).isEqualTo("version=3&note=%C4%91%C3%A3");
        assertThat(service.last().uri()).isEqualTo("/cases/1/accept");
        assertThat(browser.post("/cases/1/accept", "", "Origin", home().toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void filesPassAsTheyAre() {
        var body = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nnội dung\r\n--x--\r\n";

        browser()
                .post(
                        "/api/attachments",
                        body,
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        "Authorization",
                        "Bearer b");

        assertThat(service.last().body()).isEqualTo(body);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIssuer() {
        var browser = signedIn();

        var out = browser.post("/logout", "", "Sec-Fetch-Site", "same-origin");

        assertThat(Browser.location(out))
                .startsWith(issuer.at("/logout").toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        issuer.lifetime = 30; // within the minute in which it counts as ended
        var browser = signedIn();
        var first = service.last().header("Authorization");
        issuer.lifetime = 900;

        browser.get("/cases", "Accept", PAGE);

        assertThat(service.last().header("Authorization"))
                .startsWith("Bearer token-")
                .isNotEqualTo(first);
        assertThat(browser.get("/cases", "Accept", PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheIssuerRenewsNoMoreThePersonSignsInAgain() {
        issuer.lifetime = 30;
        var browser = signedIn();
        issuer.refuses = true;

        var answer = browser.get("/cases", "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/login?to=%2Fcases");
    }

    @Test
    void anIssuerThatIsAwayForAMomentSignsNobodyOut() {
        issuer.lifetime = 30;
        var browser = signedIn();
        issuer.ails = true;

        assertThat(browser.get("/cases", "Accept", PAGE).statusCode()).isEqualTo(503);

        issuer.ails = false;
        assertThat(browser.get("/cases", "Accept", PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatRefusesAFreshTokenDoesNotSendPeopleRoundInCircles() {
        var browser = signedIn();
        service.on("/cases", text(401, "refused", "Content-Type", "text/html"));

        assertThat(browser.get("/cases", "Accept", PAGE).statusCode()).isEqualTo(401);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedAstrayAfterSigningIn() {
        var browser = browser();

        assertThat(browser.open("/login?to=//evil.example/").uri().getHost()).isEqualTo("localhost");
        assertThat(browser.get("/login?to=https://evil.example/").headers().firstValue("Location"))
                .get()
                .asString()
                .doesNotContain("evil");
    }

    @Test
    void aSignInThatWasNeverBegunIsRefusedOnAPage() {
        var answer = browser().get("/login/oauth2/code/gateway?code=x&state=y", "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Chưa đăng nhập được");
    }

    @Test
    void tooLargeIsRefusedBeforeAServiceHearsOfIt() {
        var before = service.count();

        var answer = browser()
                .post(
                        "/api/feedback",
                        "x".repeat(2000),
                        "Authorization",
                        "Bearer b",
                        "Content-Type",
                        "application/json");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(service.count()).isEqualTo(before);
    }

    @Test
    void tooLargeIsNoticedWithoutALengthToo() {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000]));

        assertThat(browser()
                        .post("/api/feedback", endless, "Authorization", "Bearer b")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void filesMayBeLarger() {
        assertThat(List.of("/api/attachments", "/open311/v2/requests.json", "/api/cases/actions", "/register/1/files"))
                .allSatisfy(path -> assertThat(browser()
                                .post(path, "x".repeat(100_000), "Authorization", "Bearer b")
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void strangersPostingWithoutEndAreSlowedDown() {
        HttpResponse<String> answer = null;
        for (var i = 0; i < 6; i++) {
            answer = browser().post("/submit", "content=x", "Content-Type", "application/x-www-form-urlencoded");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 61L);
        assertThat(browser()
                        .post("/api/feedback", "{}", "Authorization", "Bearer b")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser().post("/webhooks/zalo", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void strangersBeginningSignInsWithoutEndAreSlowedDown() {
        var stranger = stranger("127.0.0.9");
        var answers = IntStream.range(0, 400)
                .mapToObj(i -> stranger.get(i % 2 == 0 ? "/login?to=/x" : "/oauth2/authorization/gateway")
                        .statusCode())
                .toList();

        assertThat(answers).contains(302, 429);
        assertThat(answers.stream().filter(status -> status == 302)).hasSizeBetween(120, 300);
        assertThat(browser().get("/login?to=/x").statusCode()).isEqualTo(302);
    }

    @Test
    void aFewDrippingBodiesOfStrangersLeaveRoomForTheOthers() throws Exception {
        leavesRoom("/webhooks/zalo", stranger -> stranger.post("/webhooks/zalo", "{}"));
    }

    @Test
    void aFewAnswersReadByDropsLeaveRoomForTheOthers() throws Exception {
        leavesRoom("/assets/intake/desk.js", stranger -> stranger.get("/assets/intake/desk.js"));
    }

    @Test
    void whatOnlyCallsItselfAnAuthorizationHasNoMoreRoom() throws Exception {
        leavesRoom(
                "/assets/intake/form.js",
                stranger -> stranger.get("/assets/intake/form.js", "Authorization", "Basic eA=="));
    }

    private void leavesRoom(String path, Function<Browser, HttpResponse<String>> request) throws Exception {
        var arrived = new CountDownLatch(3);
        var over = new CountDownLatch(1);
        service.on(path, exchange -> {
            arrived.countDown();
            try {
                over.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            text(200, "{}").to(exchange);
        });
        try (var strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = IntStream.range(0, 3)
                    .mapToObj(_ -> strangers.submit(
                            () -> request.apply(stranger("127.0.0.8")).statusCode()))
                    .toList();
            assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(request.apply(stranger("127.0.0.8")).statusCode()).isEqualTo(429);
            assertThat(browser().get("/verify").statusCode()).isEqualTo(200);

            over.countDown();
            for (var each : slow) {
                assertThat(each.get(1, TimeUnit.MINUTES)).isEqualTo(200);
            }
        }
        assertThat(request.apply(stranger("127.0.0.8")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverReadsSendsNoBody() {
        var before = service.count();

        assertThat(browser().getWithBody("/submit", "content=x").statusCode()).isEqualTo(400);
        assertThat(service.count()).isEqualTo(before);
    }

    @Test
    void aServiceThatIsAwayIsAProblemForProgramsAndAPageForPeople() {
        var problem = browser().get("/api/units", "Accept", "application/json", "Accept-Language", "en");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.body())
                .contains("urn:langnghe:problem:service-away", "Unavailable")
                .doesNotContain("Exception", "127.0.0.1");
        assertThat(problem.headers().firstValue("Retry-After")).isPresent();

        var page = browser().get("/triage", "Accept", PAGE);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("<html", "Tạm thời chưa phục vụ được")
                .doesNotContain("Exception", "127.0.0.1");
    }

    @Test
    void liveEventsArriveWhileTheyHappen() throws Exception {
        var seen = new CountDownLatch(1);
        service.on("/api/reports/live", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(seen);
        });
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(5000);
            line.getOutputStream()
                    .write("GET /api/reports/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer b\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var read = new StringBuilder();
            while (!read.toString().contains("data: one")) {
                read.append((char) line.getInputStream().read());
            }
            seen.countDown();
            assertThat(read.toString()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aServicesOwnAddressStaysHidden() {
        service.on("/track", text(302, "", "Location", service.uri() + "/track/x"));

        assertThat(Browser.location(browser().get("/track"))).isEqualTo("/track/x");
    }

    @Test
    void programsGetTheirTokensHere() {
        var answer = browser()
                .post(
                        "/oauth2/token",
                        "grant_type=client_credentials&scope=x",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        "Basic Y2xlcms6bGFuZ25naGU=");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("access_token");
        assertThat(issuer.web.last().header("Authorization")).isEqualTo("Basic Y2xlcms6bGFuZ25naGU=");
        assertThat(issuer.web.last().body()).isEqualTo("grant_type=client_credentials&scope=x");
    }

    @Test
    void theAdministratorsPageIsNotForLeaders() {
        assertThat(Browser.location(browser().get("/admin", "Accept", PAGE))).endsWith("/login?to=/admin");
        assertThat(signedIn().get("/admin", "Accept", PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void theAdministratorFindsEveryPageOfTheOffice() {
        issuer.role = "ADMIN";

        assertThat(signedIn().get("/admin", "Accept", PAGE).body())
                .contains("Quản trị", "/quality", "/admin/deadlines", "/admin/calendar", "/reports")
                .doesNotContain("??");
    }

    @Test
    void programmersFindTheContractHere() {
        var contract = browser().get("/api/openapi.yaml");

        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/yaml");
        assertThat(contract.body()).startsWith("openapi:").contains("/api/feedback");
    }

    @Test
    void onlyHealthAndMetricsOfItsOwnAreOpen() {
        assertThat(browser().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(browser().get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(browser().get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(browser().get("/actuator/heapdump").statusCode()).isEqualTo(404);
    }

    private Browser stranger(String address) {
        return Browser.at(InetAddress.ofLiteral(address), URI.create("http://127.0.0.1:" + port));
    }

    private Browser browser() {
        return new Browser(home());
    }

    private Browser signedIn() {
        var browser = browser();
        assertThat(browser.open("/cases").statusCode()).isEqualTo(200);
        return browser;
    }

    private URI home() {
        return URI.create("http://localhost:" + port);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int unused() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
