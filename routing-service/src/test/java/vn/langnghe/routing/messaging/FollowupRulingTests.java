package vn.langnghe.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;
import vn.langnghe.routing.Registered;
import vn.langnghe.routing.RoutingWithStore;

/** What senders add, through the real consumer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(RoutingWithStore.class)
class FollowupRulingTests {

    private static final String QUESTION = "Cho tôi hỏi thủ tục cấp lại giấy chứng nhận đăng ký doanh nghiệp bị mất?";

    @Autowired
    Consumer<Message<List<byte[]>>> routeFeedback;

    @Autowired
    Consumer<Message<List<byte[]>>> ruleFollowups;

    @Autowired
    CollectedEvents events;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void forget() {
        events.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chị Ngân phòng đăng ký bảo đưa 5 triệu mới cấp.",
                "chi Ngan phong dang ky bao dua 5 trieu moi cap",
                "Hồ sơ số 12345. Chị B quầy 3 đòi thêm 2 triệu.",
                "Cán bộ vòi tiền.",
                "Bên đó đòi lót tay 2 triệu",
                "Hôm qua chị ấy bảo muốn nhanh thì phải biết điều.",
                "Tôi tố cáo người nhận hồ sơ đòi tiền bồi dưỡng."
            })
    void whoAccusesInALaterWordIsHeardByFew(String words) {
        var item = routed(Registered.saying(QUESTION));

        added("f", item.id(), words);

        assertThat(verdict().get("restricted").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tôi gửi thêm bản chụp giấy hẹn trả kết quả lần thứ ba.",
                "Gửi thêm tệp đính kèm.",
                "Công ty tôi tên là Công ty TNHH Ánh Dương, mã số thuế 4900123456.",
                "Doanh nghiệp thành lập năm 2019, ngành nghề vận tải.",
                "Địa chỉ trụ sở: số 5 đường Trần Đăng Ninh, phường Tam Thanh.",
                "Tôi gửi thêm phiếu hẹn.",
                "Mã hồ sơ là HS-2026-0042.",
                "Tôi gửi thêm giấy hẹn lần hai.",
                "Mã số hồ sơ là 12345/2026, nộp ngày 3/11.",
                "Vâng, cảm ơn anh chị.",
                "Tôi đã nộp đủ giấy tờ từ ngày 3/11, xin cho biết bao giờ có kết quả?"
            })
    void whatOnlyAddsIsForThoseWhoWorkOnIt(String words) {
        var item = routed(Registered.saying(QUESTION));

        added("f", item.id(), words);

        Contracts.assertValid("feedback.followup-ruled.v1", only().body());
        assertThat(only().topic()).isEqualTo("feedback.followups.v1");
        assertThat(only().key()).isEqualTo(item.id());
        assertThat(verdict().get("restricted").asBoolean()).isFalse();
    }

    @Test
    void whatOvertakesItsItemIsJudgedByItsOwnWords() {
        added("f", UUID.randomUUID().toString(), "Tôi tố cáo cán bộ phòng đăng ký kinh doanh đòi tiền.");

        assertThat(verdict().get("restricted").asBoolean()).isTrue();
    }

    @Test
    void whatIsAddedToARestrictedItemStaysInItsCase() {
        var item = routed(Registered.saying("Tôi tố cáo cán bộ phòng đăng ký kinh doanh đòi tiền mới cấp giấy."));

        added("f", item.id(), "Cán bộ đó lại đòi tiền.");

        assertThat(verdict().get("restricted").asBoolean()).isFalse();
    }

    @Test
    void whatComesAgainIsToldAgainUnderTheSameName() {
        var item = routed(Registered.saying(QUESTION));

        added("f", item.id(), "Tôi gửi thêm giấy tờ.");
        added("f", item.id(), "Tôi gửi thêm giấy tờ.");

        assertThat(verdicts()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(verdicts()).extracting(PendingEvent::id).containsOnly("f/ruled");
    }

    @Test
    void everySampleEverPublishedIsStillReadable() throws Exception {
        for (var sample : Contracts.history("feedback.followed-up.v1")) {
            assertThat(json.readValue(sample.toFile(), FeedbackFollowedUp.class).text())
                    .isNotBlank();
        }
    }

    private Registered routed(Registered item) {
        routeFeedback.accept(Deliveries.from("feedback.registered.v1")
                .event(item.id() + "/registered", FeedbackRegistered.TYPE, item.id(), item.json())
                .message());
        return item;
    }

    private void added(String followupId, String feedbackId, String words) {
        var body = (ObjectNode) json.readTree(Contracts.sample("feedback.followed-up.v1"));
        body.put("followupId", followupId);
        body.put("feedbackId", feedbackId);
        body.put("text", words);
        ruleFollowups.accept(Deliveries.from("feedback.followups.v1")
                .event(followupId + "/followed-up", FeedbackFollowedUp.TYPE, feedbackId, body.toString())
                .message());
    }

    private List<PendingEvent> verdicts() {
        return events.ofType(FollowupRuled.TYPE);
    }

    private PendingEvent only() {
        assertThat(verdicts()).hasSize(1);
        return verdicts().getFirst();
    }

    private JsonNode verdict() {
        return json.readTree(only().body());
    }
}
