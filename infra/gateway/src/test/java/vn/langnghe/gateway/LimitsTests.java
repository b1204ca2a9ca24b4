package vn.langnghe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.gateway.StubService.text;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too large, too often or too slow is refused before a service hears of it. */
class LimitsTests extends AtTheGateway {

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

    @Test
    void whoeverReadsSendsNoBody() {
        var before = service.count();

        assertThat(browser().getWithBody("/submit", "content=x").statusCode()).isEqualTo(400);
        assertThat(service.count()).isEqualTo(before);
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
}
