package vn.langnghe.acceptance.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.langnghe.acceptance.House;
import vn.langnghe.acceptance.demo.Registration.Registered;

/** What a department does with one synthetic case, at synthetic times; steps that would lie in the future stay undone. */
final class CaseWork {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofDays(4);
    private static final String AS_OPENED = "\"1\"";
    private static final double LEFT_ASSIGNED = 0.03;
    private static final double ASKS_THE_SENDER = 0.12;
    private static final double ASKS_AGAIN = 0.2;
    private static final double LEFT_ACCEPTED = 0.05;
    private static final double EXTENDED = 0.25;
    private static final double PROMISED = 0.3;
    private static final double REOPENED = 0.05;
    private static final double RATED = 0.45;
    private static final double PUBLISHED = 0.6;
    private static final double CLOSED = 0.7;

    private final House house;
    private final Registered registered;
    private final String path;
    private final Instant now;
    private final SplittableRandom chance;
    private final Tally tally;
    private @Nullable String version;
    private Instant at;

    CaseWork(House house, Registered registered, Instant now, long seed, Tally tally) {
        this.house = house;
        this.registered = registered;
        this.path = "/api/cases/" + registered.feedbackId() + "-1";
        this.now = now;
        this.chance = new SplittableRandom(~seed * 1_000_003 + registered.item().number());
        this.tally = tally;
        this.at = registered.item().registeredAt();
    }

    private Matter matter() {
        return registered.item().matter();
    }

    void run() {
        if (matter().course() == Matter.Course.CONFIDENTIAL || happens(LEFT_ASSIGNED) || !accept()) {
            return;
        }
        if (happens(ASKS_THE_SENDER) && !askTheSender()) {
            return;
        }
        if (matter().course() == Matter.Course.RULE) {
            act("advise-province", 60, Map.of("text", "Sở tham mưu UBND tỉnh kiến nghị bộ, ngành sửa đổi quy định."));
        }
        if (matter().course() == Matter.Course.SLOW && happens(EXTENDED)) {
            act("extend", 60, Map.of("reasonCode", "COMPLEX", "reason", "Vụ việc phức tạp, cần xác minh thêm."));
        }
        if (!happens(LEFT_ACCEPTED) && act("resolve", matter().course().hours, answer())) {
            afterTheAnswer();
        }
    }

    private boolean askTheSender() {
        for (int round = 0; round == 0 || happens(ASKS_AGAIN); round++) {
            if (!act("request-information", 20, Map.of("question", "Đề nghị cho biết số hồ sơ và ngày nộp."))
                    || !act("provide-information", 60, Map.of("text", "Hồ sơ nộp tuần trước, chưa có biên nhận."))) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> answer() {
        var answer = new HashMap<String, Object>();
        answer.put("outcome", matter().course() == Matter.Course.RULE ? "PROPOSED_HIGHER" : "ANSWERED");
        answer.put("answer", matter().course().answer);
        var day = at.plus(Duration.ofDays(40)).atZone(ZoneOffset.UTC).toLocalDate();
        var promise = happens(PROMISED) ? matter().promise(day.toString()) : null;
        if (promise != null) {
            answer.put("commitments", List.of(promise));
        }
        return answer;
    }

    private void afterTheAnswer() {
        if (happens(REOPENED) && !(reopen() && act("accept", 10, Map.of()) && act("resolve", 50, answer()))) {
            return;
        }
        var answered = at;
        if (matter().course() == Matter.Course.QUESTION && happens(PUBLISHED)) {
            act("publish", 20, Map.of("consent", true));
        }
        if (happens(RATED)) {
            rate();
        }
        if (happens(CLOSED) && at.isBefore(answered.plus(SILENCE))) { // later the house has closed it by itself
            act("close", 10, Map.of());
        }
    }

    private boolean reopen() {
        return act("reopen", 30, Map.of("reason", "Câu trả lời chưa nói hết các ý đã hỏi."));
    }

    private void rate() {
        var when = later(30);
        if (when.isAfter(now)) {
            return;
        }
        at = when;
        var answer = house.as("admin")
                .with("X-Synthetic-Time", at.toString())
                .post(
                        "/api/track/" + registered.trackingCode() + "/rating",
                        Map.of(
                                "stars",
                                happens(0.7) ? 4 + chance.nextInt(2) : 1 + chance.nextInt(3),
                                "visits",
                                chance.nextInt(4),
                                "contacts",
                                chance.nextInt(5),
                                "agencies",
                                1 + chance.nextInt(2)));
        version = null;
        if (answer.status() != 200) {
            tally.refused("rating " + answer.status());
        }
    }

    private boolean happens(double share) {
        return chance.nextDouble() < share;
    }

    private Instant later(int meanHours) {
        var hours = -Math.log(1 - chance.nextDouble()) * meanHours;
        return at.plus(Duration.ofSeconds(60 + (long) (hours * 3600)));
    }

    /** False when it would lie in the future, or is not taken. */
    private boolean act(String action, int meanHours, Map<String, ?> body) {
        var when = later(meanHours);
        if (when.isAfter(now)) {
            return false;
        }
        var answer = send(action, when, body);
        if (answer.status() == 412) { // the clock of the house was faster
            version = null;
            answer = send(action, when, body);
        }
        if (answer.status() != 200) {
            tally.refused(action + " " + answer.status());
            version = null;
            return false;
        }
        version = answer.header("etag");
        at = when;
        return true;
    }

    private House.Answer send(String action, Instant when, Map<String, ?> body) {
        if (version == null) {
            version = house.as("admin").get(path).header("etag");
        }
        return house.as("admin")
                .with("If-Match", version == null ? "\"0\"" : version)
                .with("X-Synthetic-Time", when.toString())
                .post(path + "/" + action, body);
    }

    /**
     * The case opens a moment after its item; a person would look again, and so does this. It is tried as it opens, without
     * looking first: that is one request less for each case.
     */
    private boolean accept() {
        var when = later(20);
        var end = Instant.now().plus(PATIENCE);
        version = AS_OPENED;
        while (when.isBefore(now)) {
            var answer = send("accept", when, Map.of());
            switch (answer.status()) {
                case 200 -> {
                    version = answer.header("etag");
                    at = when;
                    return true;
                }
                case 412 -> version = null;
                case 404 -> {
                    if (Instant.now().isAfter(end)) {
                        throw new IllegalStateException("no case within " + PATIENCE);
                    }
                    LockSupport.parkNanos(POLL.toNanos());
                }
                default -> {
                    if (matter() != Matter.UNCLEAR) { // nobody has sorted those yet
                        tally.refused("accept " + answer.status());
                    }
                    return false;
                }
            }
        }
        return false;
    }
}
