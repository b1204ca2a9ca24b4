package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningHouse.class)
class CallToReportJourneyTests {
    private final House house;
    private final Steps steps;

    CallToReportJourneyTests(House house) {
        this.house = house;
        this.steps = new Steps(house);
    }

    @Test
    void aCallIsRegisteredRoutedWorkedAnsweredAndCounted() {
        var before = received("DKKD");
        var call = steps.register(Steps.businessRegistration());

        var opened = steps.awaitCase(call.caseId(), "officer.dkkd", "ASSIGNED");
        assertThat(opened.path("unit").asString()).isEqualTo("DKKD");
        assertThat(opened.path("reference").asString()).isEqualTo(call.reference());
        assertThat(opened.path("decision").path("reasons"))
                .as("why it came here")
                .isNotEmpty();

        assertThat(steps.act(call.caseId(), "officer.dkkd", "accept", Map.of()).status())
                .isEqualTo(200);
        var answer = "Phòng đã hướng dẫn công ty bằng một thông báo duy nhất nêu đủ các điểm cần sửa.";
        assertThat(steps.act(call.caseId(), "officer.dkkd", "resolve", Map.of("answer", answer, "outcome", "ANSWERED"))
                        .status())
                .isEqualTo(200);

        var tracked = house.read(house.as(null).get("/api/track/" + call.trackingCode()));
        assertThat(tracked.path("reference").asString()).isEqualTo(call.reference());
        assertThat(tracked.path("cases").get(0).path("status").asString()).isEqualTo("RESOLVED");
        assertThat(tracked.path("cases").get(0).path("answer").toString()).contains("một thông báo duy nhất");
        assertThat(house.as(null).get("/track/" + call.trackingCode()).body()).contains("một thông báo duy nhất");

        await().atMost(Steps.SOON)
                .untilAsserted(() -> assertThat(received("DKKD")).isEqualTo(before + 1));
        var unit = row(report("unit"), "DKKD");
        assertThat(unit.path("resolved").asLong()).isPositive();
        for (var by : java.util.List.of("channel", "component", "kind", "month")) {
            assertThat(sum(report(by)))
                    .as("received by " + by)
                    .isEqualTo(report("unit").path("totals").path("received").asLong());
        }
    }

    @Test
    void anUnclearItemWaitsAtTriageUntilAPersonDecides() {
        var unclear = steps.register(Map.of("channel", "SUGGESTION_BOX", "content", "Mong các anh chị xem giúp ạ."));
        steps.awaitCase(unclear.caseId(), "leader", "IN_TRIAGE");

        var queued = await().atMost(Steps.SOON)
                .until(
                        () -> house.as("triage").get("/api/routing/triage"),
                        found -> found.body().contains(unclear.feedbackId()));
        assertThat(queued.status()).isEqualTo(200);
        var decision = house.as("triage").get("/api/routing/triage/" + unclear.feedbackId());
        var etag = java.util.Objects.requireNonNull(decision.header("etag"), "ETag");
        var body = Map.of(
                "action",
                "confirm",
                "parts",
                java.util.List.of(Map.of("lead", "VPS", "kind", "REFLECTION", "component", "TIME_COSTS")));
        var decided =
                house.as("triage").with("If-Match", etag).post("/api/routing/triage/" + unclear.feedbackId(), body);
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        var again = house.as("triage").with("If-Match", etag).post("/api/routing/triage/" + unclear.feedbackId(), body);
        assertThat(again.status()).as("two people cannot decide the same item").isIn(409, 412);

        var assigned = steps.awaitCase(unclear.caseId(), "officer.vps", "ASSIGNED");
        assertThat(assigned.path("unit").asString()).isEqualTo("VPS");
    }

    @Test
    void theBooksReconcile() {
        steps.register(Steps.businessRegistration());
        await().atMost(Steps.SOON).untilAsserted(() -> {
            var counts = house.read(house.as("leader").get("/api/reports/reconciliation"));
            assertThat(counts.path("reconciled").asBoolean())
                    .as(counts.toString())
                    .isTrue();
            assertThat(counts.path("registered").asLong()).isPositive();
        });
    }

    @Test
    void aRepeatedRequestAnswersTheSameAndAnotherContentIsRefused() {
        var key = java.util.UUID.randomUUID().toString();
        var item = Steps.businessRegistration();
        var clerk = house.as("clerk").with("Idempotency-Key", key);
        var first = clerk.post("/api/feedback", item);
        var second = clerk.post("/api/feedback", item);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        item.put("content", "Một nội dung khác.");
        assertThat(clerk.post("/api/feedback", item).status()).isEqualTo(409);
    }

    private JsonNode report(String by) {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var answer = house.as("leader")
                .get("/api/reports/time-cost?from=" + today.minusDays(1) + "&to=" + today + "&by=" + by);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return house.read(answer);
    }

    private long received(String unit) {
        return row(report("unit"), unit).path("received").asLong(0);
    }

    private static JsonNode row(JsonNode report, String key) {
        for (var row : report.path("rows")) {
            if (row.path("key").asString("").equals(key)) {
                return row;
            }
        }
        return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }

    private static long sum(JsonNode report) {
        long sum = 0;
        for (var row : report.path("rows")) {
            sum += row.path("received").asLong();
        }
        return sum;
    }
}
