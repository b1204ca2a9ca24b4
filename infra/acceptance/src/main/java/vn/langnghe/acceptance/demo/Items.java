package vn.langnghe.acceptance.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One made-up item: what it says, by which channel, from what kind of sender, and when.
 *
 * @param again the number of the item whose matter it raises once more
 */
record Items(
        int number,
        String channel,
        String senderType,
        Matter matter,
        String content,
        Instant registeredAt,
        @Nullable Integer again) {

    private static final List<String> CHANNELS = List.of(
            "HOTLINE",
            "HOTLINE",
            "HOTLINE",
            "WEBSITE",
            "WEBSITE",
            "WEBSITE",
            "MAILBOX",
            "ASSOCIATION",
            "ONE_STOP",
            "ZALO",
            "ZALO",
            "FANPAGE",
            "LETTER",
            "DIALOGUE",
            "SUGGESTION_BOX",
            "DIRECTIVE");
    private static final List<String> SENDERS =
            List.of("ENTERPRISE", "ENTERPRISE", "ENTERPRISE", "HOUSEHOLD_BUSINESS", "COOPERATIVE", "CITIZEN");
    private static final List<String> PLACES = List.of(
            "Đồng Đăng", "Hữu Lũng", "Cao Lộc", "Kỳ Lừa", "Đông Kinh", "Lộc Bình", "Chi Lăng", "Bắc Sơn", "Tràng Định");
    private static final double UNCLEAR = 0.003;
    /** Each so many raises the matter of the one before it, so that both come with the same hundred. */
    private static final int RAISED_AGAIN = 40;

    private static final int WITHIN_DAYS = 20;

    /** The same item for the same seed, number and year. */
    static Items of(long seed, int number, Season season) {
        var chance = new SplittableRandom(seed * 1_000_003 + number);
        var matter = chance.nextDouble() < UNCLEAR ? Matter.UNCLEAR : pick(Matter.ALL, chance);
        var content = "%s Việc xảy ra tại %s. (Dữ liệu mô phỏng số %d)"
                .formatted(matter.content(), pick(PLACES, chance), number);
        var item = new Items(
                number,
                channel(matter, pick(CHANNELS, chance)),
                pick(SENDERS, chance),
                matter,
                content,
                season.moment(chance),
                null);
        return number % RAISED_AGAIN == RAISED_AGAIN - 1 ? item.raising(of(seed, number - 1, season), season) : item;
    }

    /** Who complains signs a petition with his name: what nobody signed a person would look at first. */
    private static String channel(Matter matter, String picked) {
        return matter.course() == Matter.Course.DISPUTE ? "LETTER" : picked;
    }

    /** The same matter of somebody else some days later; what is confidential or unclear nobody could tell to be. */
    private Items raising(Items earlier, Season season) {
        var at = earlier.registeredAt().plus(Duration.ofDays(1 + number % WITHIN_DAYS));
        return earlier.matter().mayBeRaisedAgain() && season.isOver(at)
                ? new Items(
                        number,
                        channel,
                        senderType,
                        earlier.matter(),
                        content.replace(matter.content(), earlier.matter().content()),
                        at,
                        earlier.number())
                : this;
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", channel);
        body.put("senderType", senderType);
        body.put("subject", matter.subject());
        body.put("content", content);
        body.put("consentToPublish", matter.course() == Matter.Course.QUESTION);
        body.put("synthetic", true);
        if (matter.course() == Matter.Course.DISPUTE) {
            body.put("sender", Map.of("name", "Công ty mô phỏng số " + number, "replyBy", "NONE"));
        }
        body.put("registeredAt", registeredAt.toString());
        return body;
    }

    private static <T> T pick(List<T> from, SplittableRandom chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
