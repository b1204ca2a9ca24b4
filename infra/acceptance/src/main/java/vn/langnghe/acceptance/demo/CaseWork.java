package vn.langnghe.acceptance.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import vn.langnghe.acceptance.House;

/** What a department does with one synthetic case, at synthetic times; steps that would lie in the future stay undone. */
final class CaseWork {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final double LEFT_ASSIGNED = 0.03;
    private static final double ASKS_THE_SENDER = 0.12;
    private static final double LEFT_ACCEPTED = 0.05;
    private static final double RATED = 0.45;
    private static final double REOPENED = 0.04;

    private final House house;
    private final String caseId;
    private final String trackingCode;
    private final Instant now;
    private final SplittableRandom chance;

    CaseWork(House house, String feedbackId, String trackingCode, Instant now, SplittableRandom chance) {
        this.house = house;
        this.caseId = feedbackId + "-1";
        this.trackingCode = trackingCode;
        this.now = now;
        this.chance = chance;
    }

    void run(Instant registered) {
        var status = awaitCase().path("status").asString();
        if (!status.equals("ASSIGNED") || chance.nextDouble() < LEFT_ASSIGNED) {
            return;
        }
        var at = after(registered, 26);
        if (!act("accept", at, Demo.none())) {
            return;
        }
        if (chance.nextDouble() < ASKS_THE_SENDER) {
            at = after(at, 20);
            act("request-information", at, Map.of("question", "Đề nghị cho biết số hồ sơ và ngày nộp."));
            at = after(at, 60);
            act("provide-information", at, Map.of("text", "Hồ sơ nộp tuần trước, chưa có số biên nhận."));
        }
        if (chance.nextDouble() < LEFT_ACCEPTED) {
            return;
        }
        at = after(at, 150);
        var answer = Map.of("outcome", "ANSWERED", "answer", "Đơn vị đã kiểm tra và hướng dẫn cách hoàn thiện hồ sơ.");
        if (act("resolve", at, answer)) {
            afterTheAnswer(at);
        }
    }

    private void afterTheAnswer(Instant resolved) {
        if (chance.nextDouble() < REOPENED) {
            act("reopen", after(resolved, 48), Map.of("reason", "Câu trả lời chưa nói hết các ý đã hỏi."));
        } else if (chance.nextDouble() < RATED) {
            var at = after(resolved, 72);
            if (at.isBefore(now)) {
                var stars = chance.nextDouble() < 0.7 ? 4 + chance.nextInt(2) : 1 + chance.nextInt(3);
                house.as("admin")
                        .with("X-Synthetic-Time", at.toString())
                        .post(
                                "/api/track/" + trackingCode + "/rating",
                                Map.of("stars", stars, "visits", chance.nextInt(4), "contacts", chance.nextInt(5)));
            }
        }
    }

    private Instant after(Instant at, int meanHours) {
        var hours = -Math.log(1 - chance.nextDouble()) * meanHours;
        return at.plus(Duration.ofSeconds(60 + (long) (hours * 3600)));
    }

    private boolean act(String action, Instant at, Map<String, ?> body) {
        if (at.isAfter(now)) {
            return false;
        }
        var path = "/api/cases/" + caseId;
        var version = Objects.requireNonNull(house.as("admin").get(path).header("etag"), "ETag");
        var answer = house.as("admin")
                .with("If-Match", version)
                .with("X-Synthetic-Time", at.toString())
                .post(path + "/" + action, body);
        Demo.expect(200, answer);
        return true;
    }

    /** The case opens a moment after its item; a person would look again, and so does this. */
    private JsonNode awaitCase() {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var found = house.as("admin").get("/api/cases/" + caseId);
            if (found.status() == 200) {
                return house.read(found);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new IllegalStateException("no case within " + PATIENCE);
    }
}
