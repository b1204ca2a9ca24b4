package vn.langnghe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.gateway.StubService.text;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The gateway between a browser or a program on one side and the services on the other. */
class GatewayTests extends AtTheGateway {

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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
