package vn.langnghe.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.intake.reply.OutsideWorld.SMS;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.intake.reply.StandIn.Answer;
import vn.langnghe.intake.reply.sending.Courier;
import vn.langnghe.intake.reply.sending.ReplySettings;
import vn.langnghe.intake.reply.sending.SettingsBook;

/** What senders are told by SMS, Zalo and Messenger, over the wire formats of the providers. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({IntakeWithStore.class, OutsideWorld.class})
class MessageRepliesTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");
    private static final String ZALO = "/v3.0/oa/message/cs";
    private static final String ZALO_TOKEN = "/v4/oa/access_token";
    private static final String MESSENGER = "/me/messages";

    @Autowired
    private GreenMail mail;

    @Autowired
    private StandIn provider;

    @Autowired
    private Cases cases;

    @Autowired
    private Courier courier;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private SettingsBook settings;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothingThere() throws Exception {
        cases.forget();
        settings.put(new ReplySettings(LocalTime.NOON, LocalTime.NOON, Set.of()), "test");
        provider.forget();
        mail.purgeEmailFromAllMailboxes();
    }

    @Test
    void aTextMessageIsWrittenAsTheProviderWantsItAndARefusalInAFriendlyAnswerIsSeen() {
        provider.answers(SMS, Answer.ok("{\"code\":0}"), Answer.ok("{\"code\":7,\"message\":\"no credit\"}"));
        var id = cases.register(Channel.WEBSITE, Cases.phone("0912345678", ReplyBy.SMS));
        cases.opened(id);
        courier.round();
        cases.says(id, "QUESTION", "Số \"tờ khai\"?");
        courier.round();
        var asked = provider.asked(SMS);
        assertThat(json.readTree(asked.getFirst().body()).get("to").asString()).isEqualTo("84912345678");
        assertThat(asked).hasSize(2);
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Nhà cung cấp từ chối");
        var failed = deliveries.in(Set.of(State.FAILED), 10).getFirst();
        provider.answers(SMS, Answer.ok("{\"code\":0}"));
        assertThat(mvc.post().uri("/intake/replies/again").with(CLERK).param("id", failed.id()))
                .hasStatus(302);
        courier.round();
        assertThat(deliveries.count(State.SENT)).isEqualTo(2);
    }

    @Test
    void aJoiningRefusedWhileItWaitsAtTriageIsNoNewsForTheSender() {
        var id = cases.register(Channel.WEBSITE, Cases.phone("0912345678", ReplyBy.SMS));
        cases.opened(id);
        var refused = cases.step(id, 2, "IN_TRIAGE").put("reasonCode", "MERGE_UNDONE");
        cases.deliver(refused.putNull("unit"), "reopened");
        courier.round();
        assertThat(provider.asked(SMS)).as("that it was received").hasSize(1);

        cases.deliver(cases.step(id, 3, "REOPENED").put("reasonCode", "NOT_SOLVED"), "reopened");
        courier.round();
        assertThat(provider.asked(SMS)).hasSize(2);
    }

    @Test
    void aBusyProviderIsGivenTheTimeItAsksFor() {
        provider.answers(SMS, new Answer(429, "", Map.of("Retry-After", "7200")));
        cases.opened(cases.register(Channel.WEBSITE, Cases.phone("0912345678", ReplyBy.SMS)));
        courier.round();
        assertThat(deliveries.in(Set.of(State.WAITING), 10))
                .singleElement()
                .satisfies(delivery ->
                        assertThat(delivery.nextAt()).isAfter(Instant.now().plusSeconds(7000)));
    }

    @Test
    void aProviderThatFailsMidwayIsNotAskedTwice() {
        provider.answers(SMS, new Answer(500, "", Map.of()));
        cases.opened(cases.register(Channel.WEBSITE, Cases.phone("0912345678", ReplyBy.SMS)));
        courier.round();
        courier.round();
        assertThat(provider.asked(SMS)).hasSize(1);
        assertThat(deliveries.in(Set.of(State.FAILED), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("provider-error"));
    }

    @Test
    void nobodyIsWokenAtNight() {
        settings.put(new ReplySettings(LocalTime.MIN, LocalTime.of(23, 59, 59), Set.of()), "test");
        cases.opened(cases.register(Channel.WEBSITE, Cases.phone("0912345678", ReplyBy.SMS)));
        courier.round();
        assertThat(provider.asked(SMS)).isEmpty();
        assertThat(deliveries.in(Set.of(State.WAITING), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("quiet-hours"));
    }

    @Test
    void eachRefreshTokenOfZaloIsUsedOnceAndASpoiledAccessTokenIsReplaced() {
        provider.answers(ZALO_TOKEN, tokens("access-1", "refresh-1"), tokens("access-2", "refresh-2"));
        provider.answers(
                ZALO,
                Answer.ok("{\"error\":0,\"message\":\"Success\"}"),
                Answer.ok("{\"error\":-216,\"message\":\"Access token is invalid\"}"),
                Answer.ok("{\"error\":0}"));
        var id = cases.register(Channel.ZALO, Cases.account("ZALO:u-77"));
        cases.opened(id);
        courier.round();
        cases.says(id, "QUESTION", "Hồ sơ số mấy?");
        courier.round();
        var waiting = deliveries.in(Set.of(State.WAITING), 10).getFirst();
        deliveries.again(waiting, Instant.now(), "test");
        courier.round();

        assertThat(deliveries.count(State.SENT)).isEqualTo(2);
        assertThat(provider.asked(ZALO_TOKEN))
                .extracting(StandIn.Asked::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("refresh_token=refresh-0", "app_id=123"),
                        second -> assertThat(second).contains("refresh_token=refresh-1"));
        var sent = provider.asked(ZALO);
        assertThat(sent)
                .extracting(one -> header(one, "access_token"))
                .containsExactly("access-1", "access-1", "access-2");
        assertThat(json.readTree(sent.getFirst().body())
                        .at("/recipient/user_id")
                        .asString())
                .isEqualTo("u-77");
        assertThat(mongo.getCollection("tokens").find().first().toJson()).doesNotContain("refresh-2");
    }

    @Test
    void whoWritesByZaloIsToldWhereConfidentialMattersGoAndOfASecretItemNothing() {
        provider.answers(ZALO_TOKEN, tokens("access-1", "refresh-1"));
        provider.answers(ZALO, Answer.ok("{\"error\":0}"), Answer.ok("{\"error\":0}"));
        cases.opened(cases.register(Channel.ZALO, Cases.account("ZALO:u-77")));
        courier.round();
        var secret = cases.register(Channel.ZALO, Cases.account("ZALO:u-78"));
        cases.deliver(cases.openedEvent(secret).put("restricted", true), "opened");
        courier.round();
        var denunciation = cases.register(Channel.ZALO, Cases.account("ZALO:u-79"));
        cases.deliver(
                cases.openedEvent(denunciation)
                        .put("kind", "SUSPECTED_DENUNCIATION")
                        .put("restricted", true),
                "opened");
        courier.round();
        assertThat(provider.asked(ZALO))
                .extracting(one -> json.readTree(one.body()).at("/message/text").asString())
                .satisfiesExactly(
                        ordinary -> assertThat(ordinary).contains("LN-", "http://localhost:8080/submit", "thanh tra"),
                        hidden -> assertThat(hidden)
                                .as("says nothing, and needs no code, for none was ever given here")
                                .contains("Nếu chưa có mã")
                                .doesNotContain("LN-", "bí mật", "thanh tra", cases.reference(secret)));
    }

    @Test
    void whoWasSilentOnZaloForAWeekNeedsAPerson() {
        provider.answers(ZALO_TOKEN, tokens("access-1", "refresh-1"));
        provider.answers(ZALO, Answer.ok("{\"error\":-230,\"message\":\"User has not interacted\"}"));
        cases.opened(cases.register(Channel.ZALO, Cases.account("ZALO:u-77")));
        courier.round();
        assertThat(deliveries.in(Set.of(State.FAILED), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("window-closed"));
    }

    @Test
    void messengerIsAnsweredWithThePagesToken() {
        provider.answers(
                MESSENGER,
                Answer.ok("{\"recipient_id\":\"p-5\",\"message_id\":\"m\"}"),
                new Answer(400, "{\"error\":{\"code\":190}}", Map.of()));
        var id = cases.register(Channel.FANPAGE, Cases.account("FANPAGE:p-5"));
        cases.opened(id);
        courier.round();
        cases.says(id, "ANSWER", "Xong.");
        courier.round();
        var first = provider.asked(MESSENGER).getFirst();
        assertThat(header(first, "Authorization")).isEqualTo("Bearer page-token");
        assertThat(json.readTree(first.body()).at("/recipient/id").asString()).isEqualTo("p-5");
        assertThat(deliveries.in(Set.of(State.WAITING), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("credentials"));
    }

    private static Answer tokens(String access, String refresh) {
        return Answer.ok("{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":\"90000\"}"
                .formatted(access, refresh));
    }

    private static String header(StandIn.Asked asked, String name) {
        return asked.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElseThrow();
    }
}
