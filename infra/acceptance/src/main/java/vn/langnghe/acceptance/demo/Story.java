package vn.langnghe.acceptance.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What a department does with one item, told in advance; what would lie in the future stays undone. */
final class Story {

    private static final Duration SILENCE = Duration.ofDays(4);
    private static final int KEPT_WITHIN = 30;
    private static final double LEFT_ASSIGNED = 0.03;
    private static final int LEFT_FOR_HOURS = 500;
    private static final double GIVEN_TO_THE_WRONG_UNIT = 0.15;
    private static final double PASSED_ON_AGAIN = 0.2;
    private static final String OFFICE = "VPS";
    private static final double ASKS_THE_SENDER = 0.12;
    private static final double ASKS_AGAIN = 0.2;
    private static final double LEFT_ACCEPTED = 0.05;
    private static final double EXTENDED = 0.25;
    private static final double PROMISED = 0.3;
    private static final double PROMISE_KEPT = 0.8;
    private static final double REOPENED = 0.05;
    private static final double RATED = 0.45;
    private static final double PUBLISHED = 0.6;
    private static final double CLOSED = 0.7;
    private static final String PASSED_UP =
            "Nội dung vướng quy định của trung ương; Sở đã có văn bản tham mưu và sẽ thông báo kết quả.";

    private final Matter matter;
    private final Instant now;
    private final SplittableRandom chance;
    private final List<Act> acts = new ArrayList<>();
    private final List<Instant> promises = new ArrayList<>();
    private Instant at;

    private Story(Items item, Instant now, long seed) {
        this.matter = item.matter();
        this.now = now;
        this.chance = new SplittableRandom(~seed * 1_000_003 + item.number());
        this.at = item.registeredAt();
    }

    /** The same acts for the same item, seed and day; none where a person has to sort the item first. */
    static List<Act> of(Items item, Instant now, long seed) {
        var story = new Story(item, now, seed);
        if (item.matter() != Matter.UNCLEAR) {
            story.tell();
        }
        return List.copyOf(story.acts);
    }

    /** Put with the case whose matter it raises again; nothing while that would lie in the future. */
    static List<Act> ofOneRaisedAgain(Items item, String earlierCase, Instant now, long seed) {
        var story = new Story(item, now, seed);
        story.act("merge", 10, Map.of("into", earlierCase, "reason", "Cùng nội dung với hồ sơ đang giải quyết."));
        return List.copyOf(story.acts);
    }

    private void tell() {
        var to = matter.mayBelongTo();
        if (matter.course() == Matter.Course.ELSEWHERE && to != null) {
            sendOn(to);
            return;
        }
        if (to != null && happens(GIVEN_TO_THE_WRONG_UNIT) && !passOn(to)) {
            return;
        }
        if (!act("accept", happens(LEFT_ASSIGNED) ? LEFT_FOR_HOURS : 20, Map.of())
                || happens(ASKS_THE_SENDER) && !askTheSender()) {
            return;
        }
        if (matter.course() == Matter.Course.RULE) {
            act("advise-province", 60, Map.of("text", "Sở tham mưu UBND tỉnh kiến nghị bộ, ngành sửa đổi quy định."));
        }
        if (matter.course() == Matter.Course.DISPUTE && happens(EXTENDED)) {
            act(
                    "assess",
                    60,
                    Map.of("grounds", List.of("SEVERAL_CONTENTS"), "reason", "Có nhiều nội dung phải xác minh."));
        }
        if (matter.course() == Matter.Course.SLOW && happens(EXTENDED)) {
            act("extend", 60, Map.of("reasonCode", "COMPLEX", "reason", "Vụ việc phức tạp, cần xác minh thêm."));
        }
        if ((matter.course() != Matter.Course.RULE || askAbove())
                && resolve(happens(LEFT_ACCEPTED) ? LEFT_FOR_HOURS : matter.course().hours)) {
            afterTheAnswer();
            keepPromises();
        }
    }

    private boolean passOn(String unit) {
        return transfer(unit) && (!happens(PASSED_ON_AGAIN) || transfer(OFFICE));
    }

    private boolean transfer(String unit) {
        return act(
                "transfer",
                10,
                Map.of("to", unit, "reasonCode", "MISROUTED", "reason", "Nội dung thuộc phòng khác giải quyết."));
    }

    private void sendOn(String agency) {
        act(
                "forward",
                matter.course().hours,
                Map.of("to", agency, "reasonCode", "OTHER_COMPETENCE", "reason", matter.course().answer));
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

    private boolean askAbove() {
        return act("resolve", 40, Map.of("outcome", "PROPOSED_HIGHER", "answer", PASSED_UP))
                && act("record-province-answer", 90, Map.of("text", "UBND tỉnh đồng ý với đề xuất của Sở."));
    }

    private boolean resolve(int meanHours) {
        var when = later(meanHours);
        return act("resolve", when, answer(when));
    }

    private Map<String, Object> answer(Instant when) {
        var answer = new HashMap<String, Object>();
        answer.put("outcome", "ANSWERED");
        answer.put("answer", matter.course().answer);
        var promise = happens(PROMISED)
                ? matter.promise(LocalDate.ofInstant(when, ZoneOffset.UTC).plusDays(KEPT_WITHIN))
                : null;
        if (promise != null) {
            answer.put("commitments", List.of(promise));
            promises.add(when.plus(Duration.ofDays(KEPT_WITHIN - 1)));
        }
        return answer;
    }

    private void afterTheAnswer() {
        if (happens(REOPENED) && !(reopen() && act("accept", 10, Map.of()) && resolve(50))) {
            return;
        }
        var answered = at;
        if (matter.course() == Matter.Course.QUESTION && happens(PUBLISHED)) {
            act("publish", 20, Map.of("question", matter.content(), "answer", matter.course().answer, "consent", true));
        }
        if (matter.course() != Matter.Course.CONFIDENTIAL && happens(RATED)) {
            act("rate", 30, rating());
        }
        if (happens(CLOSED) && at.isBefore(answered.plus(SILENCE))) { // later the house has closed it by itself
            act("close", 10, Map.of("reason", "Người gửi xác nhận qua điện thoại."));
        }
    }

    /** The others the house finds missed once their day has passed. */
    private void keepPromises() {
        for (int number = 1; number <= promises.size(); number++) {
            var when = later(120);
            if (happens(PROMISE_KEPT) && when.isBefore(promises.get(number - 1))) {
                act("settle-commitment", when, Map.of("settles", number, "kept", true));
            }
        }
    }

    private boolean reopen() {
        return act("reopen", 30, Map.of("reason", "Câu trả lời chưa nói hết các ý đã hỏi."));
    }

    private Map<String, ?> rating() {
        return Map.of(
                "stars",
                happens(0.7) ? 4 + chance.nextInt(2) : 1 + chance.nextInt(3),
                "visits",
                chance.nextInt(4),
                "contacts",
                chance.nextInt(5),
                "agencies",
                1 + chance.nextInt(2));
    }

    private boolean happens(double share) {
        return chance.nextDouble() < share;
    }

    private Instant later(int meanHours) {
        var hours = -Math.log(1 - chance.nextDouble()) * meanHours;
        return at.plus(Duration.ofSeconds(60 + (long) (hours * 3600)));
    }

    private boolean act(String action, int meanHours, Map<String, ?> body) {
        return act(action, later(meanHours), body);
    }

    /** False when it would lie in the future. */
    private boolean act(String action, Instant when, Map<String, ?> body) {
        if (when.isAfter(now)) {
            return false;
        }
        acts.add(new Act(action, when, body));
        at = when;
        return true;
    }
}
