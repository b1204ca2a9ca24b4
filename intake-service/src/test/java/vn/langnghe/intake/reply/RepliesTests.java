package vn.langnghe.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.intake.reply.StandIn.Answer;
import vn.langnghe.intake.reply.mail.MailOrigins;
import vn.langnghe.intake.reply.mail.MailThreads;
import vn.langnghe.intake.reply.sending.Courier;
import vn.langnghe.intake.reply.sending.DeskSweep;
import vn.langnghe.intake.reply.sending.ReplySettings;
import vn.langnghe.intake.reply.sending.SettingsBook;
import vn.langnghe.intake.reply.sending.UnitNames;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.platform.testing.Deliveries;

/** From the events of a case to what arrives at its sender, over real SMTP and the providers' wire formats. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class RepliesTests {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final StandIn PROVIDER = new StandIn();
    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");
    private static final String SMS = "/sms";
    private static final String ZALO = "/v3.0/oa/message/cs";
    private static final String ZALO_TOKEN = "/v4/oa/access_token";
    private static final String MESSENGER = "/me/messages";

    @Autowired
    private UnitNames units;

    @Autowired
    private Consumer<Message<List<byte[]>>> followCases;

    @Autowired
    private Consumer<Message<List<byte[]>>> tellSenders;

    @Autowired
    private Consumer<Message<List<byte[]>>> knowUnits;

    @Autowired
    private Courier courier;

    @Autowired
    private DeskSweep deskSweep;

    @Autowired
    private vn.langnghe.intake.reply.Deliveries deliveries;

    @Autowired
    private Registrar registrar;

    @Autowired
    private MailThreads threads;

    @Autowired
    private MailOrigins origins;

    @Autowired
    private SettingsBook settings;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("langnghe.intake.reply.mail.host", () -> "127.0.0.1");
        properties.add("langnghe.intake.reply.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("langnghe.intake.reply.mail.start-tls", () -> "false");
        properties.add("langnghe.intake.reply.mail.from", () -> "tiepnhan@so.example");
        properties.add("langnghe.intake.reply.sms.url", () -> PROVIDER.address() + SMS);
        properties.add("langnghe.intake.reply.sms.success", () -> "\"code\":0");
        properties.add("langnghe.intake.reply.zalo.api", PROVIDER::address);
        properties.add("langnghe.intake.reply.zalo.oauth", PROVIDER::address);
        properties.add("langnghe.intake.reply.zalo.app-secret", () -> "app-secret");
        properties.add("langnghe.intake.reply.zalo.refresh-token", () -> "refresh-0");
        properties.add("langnghe.intake.reply.zalo.app-id", () -> "123");
        properties.add("langnghe.intake.reply.messenger.api", PROVIDER::address);
        properties.add("langnghe.intake.reply.messenger.page-token", () -> "page-token");
    }

    @AfterAll
    static void close() {
        MAIL.stop();
        PROVIDER.close();
    }

    @BeforeEach
    void nothingThere() throws Exception {
        List.of(
                        "cases",
                        "feedback",
                        "submitters",
                        "deliveries",
                        "followers",
                        "mail_origins",
                        "tokens",
                        "reply_templates")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        settings.put(new ReplySettings(LocalTime.NOON, LocalTime.NOON, ReplySettings.SHIPPED.silentKinds()), "test");
        PROVIDER.forget();
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void whoeverWroteByMailIsToldOnceThatItWasReceivedWithTheCode() throws Exception {
        var id = register(Channel.MAILBOX, mail("lan@congty.example"));
        for (int times = 0; times < 2; times++) {
            opened(id);
            courier.round();
        }
        var received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getContentType()).startsWith("multipart/");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(threads.read(received[0].getMessageID())).contains(id);
        assertThat(text(received[0])).contains("LN-").contains("<a href=\"http://localhost:8080/track/LN-");
        assertThat(deliveries.count(State.SENT)).isEqualTo(1);
    }

    @Test
    void anAnswerJoinsTheThreadOfTheSendersOwnMail() throws Exception {
        var id = register(Channel.MAILBOX, mail("lan@congty.example"));
        origins.keep(id, "<abc@congty.example>", "RE: Re: Chờ giấy phép");
        opened(id);
        says(id, "ANSWER", "Giấy phép đã cấp <hôm nay>.");
        courier.round();
        var answer = MAIL.getReceivedMessages()[1];
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<abc@congty.example>");
        assertThat(answer.getSubject()).startsWith("Re: Chờ giấy phép");
        assertThat(text(answer)).contains("đã cấp <hôm nay>", "đã cấp &lt;hôm nay&gt;");
    }

    @Test
    void aSecretAnswerDoesNotQuoteTheSendersSubject() throws Exception {
        var id = register(Channel.MAILBOX, mail("lan@congty.example"));
        origins.keep(id, "<abc@congty.example>", "Tố cáo ông X");
        deliver(openedEvent(id).put("restricted", true), "opened");
        courier.round();
        var told = MAIL.getReceivedMessages()[0];
        assertThat(told.getHeader("In-Reply-To")).containsExactly("<abc@congty.example>");
        assertThat(told.getSubject()).doesNotContain("X");
    }

    @Test
    void aForgedMessageIdNamesNoItem() {
        var id = register(Channel.MAILBOX, mail("lan@congty.example"));
        assertThat(threads.read("<ln." + id + ".0123456789abcdef.0123456789abcdef@so.example>"))
                .isEmpty();
    }

    @Test
    void whoeverComplainedReadsWhereAndUntilWhenHeMayComplainAgain() throws Exception {
        var id = register(Channel.MAILBOX, mail("lan@congty.example"));
        opened(id);
        says(id, "ANSWER", "Không có căn cứ.", Map.of("remedy", "SECOND_COMPLAINT", "dueAt", "2026-12-16T16:59:59Z"));
        courier.round();
        assertThat(text(MAIL.getReceivedMessages()[1]))
                .contains("Không có căn cứ.", "khiếu nại lần hai", "chậm nhất ngày 16/12/2026", "khởi kiện")
                .doesNotContain("xem xét lại");
    }

    @Test
    void anItemThatIsSecretIsToldAboutWithoutAnythingOfIt() throws Exception {
        var id = register(Channel.WEBSITE, mail("lan@congty.example"));
        deliver(openedEvent(id).put("restricted", true), "opened");
        says(id, "ANSWER", "Cán bộ A đã bị xử lý.");
        courier.round();
        for (var message : MAIL.getReceivedMessages()) {
            assertThat(text(message)).doesNotContain("LN-").doesNotContain(reference(id));

            assertThat(message.getSubject()).doesNotContain(reference(id));
        }
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aDenunciationIsNeverMentionedToAnybody() {
        var id = register(Channel.MAILBOX, mail("lan@congty.example"));
        deliver(openedEvent(id).put("kind", "SUSPECTED_DENUNCIATION").put("restricted", true), "opened");
        courier.round();
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(deliveries.count(State.WITHHELD)).isEqualTo(1);
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgain() {
        var id = register(Channel.MAILBOX, mail("lan@congty.example"));
        MAIL.getSmtp().stopService();
        try {
            opened(id);
            courier.round();
        } finally {
            MAIL.start();
        }
        assertThat(deliveries.in(Set.of(State.WAITING), 10)).singleElement().satisfies(delivery -> {
            assertThat(delivery.trouble()).isEqualTo("mail-unreachable");
            assertThat(delivery.attempts()).isEqualTo(1);
            assertThat(delivery.nextAt()).isAfter(Instant.now());
        });
    }

    @Test
    void whoeverWasJoinedToAnotherCaseGoesOnToHearOfIt() throws Exception {
        var mine = register(Channel.MAILBOX, mail("lan@congty.example"));
        var theirs = register(Channel.MAILBOX, mail("hung@congty.example"));
        opened(mine);
        opened(theirs);
        deliver(step(mine, 2, "MERGED").put("into", theirs + "-1"), "merged");
        deliver(step(theirs, 2, "ACCEPTED").put("unit", "DKKD").put("dueAt", "2026-12-04T16:59:59Z"), "accepted");
        courier.round();
        var subjects = subjectsTo("lan@congty.example");
        assertThat(subjects)
                .anyMatch(subject -> subject.contains("xử lý chung"))
                .anyMatch(subject -> subject.contains("đang được xử lý"))
                .hasSize(3);
        assertThat(subjectsTo("hung@congty.example")).hasSize(2);
    }

    @Test
    void everyMemberOfASystemicItemIsToldWithACodeOfTheirOwn() throws Exception {
        var answer = mvc.post()
                .uri("/api/feedback")
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of(
                        "channel",
                        "ASSOCIATION",
                        "content",
                        "Chờ lâu",
                        "senders",
                        List.of(Map.of("email", "mot@congty.example"), Map.of("email", "hai@congty.example")))))
                .exchange();
        var receipt = json.readTree(answer.getResponse().getContentAsByteArray());
        opened(receipt.get("feedbackId").asString());
        courier.round();
        var codes = receipt.get("memberCodes");
        for (var message : MAIL.getReceivedMessages()) {
            boolean first = message.getAllRecipients()[0].toString().startsWith("mot@");
            assertThat(text(message)).contains(codes.get(first ? 0 : 1).asString());
        }
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void oldNewsIsNotNews() {
        var id = register(Channel.MAILBOX, mail("lan@congty.example"));
        deliver(openedEvent(id).put("occurredAt", "2025-01-01T00:00:00Z"), "opened");
        assertThat(mongo.getCollection("deliveries").countDocuments()).isZero();
    }

    @Test
    void everyMessageEverPublishedIsRead() throws Exception {
        for (var sample : Contracts.history("case.message-sent.v1")) {
            var bytes = Files.readAllBytes(sample);
            var key = json.readTree(bytes).get("caseId").asString();
            tellSenders.accept(Deliveries.from("case.messages.v1")
                    .event(key, "vn.langnghe.case.message-sent.v1", key, bytes)
                    .message());
        }
    }

    @Test
    void aCallerIsCalledBackByTheDeskWhichNotesThatItDid() {
        var id = register(Channel.HOTLINE, phone("0912345678", null));
        opened(id);
        unit("DKKD", "Phòng Đăng ký kinh doanh");
        says(id, "ANSWER", "Đã cấp.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Gọi lại", "Báo trả lời của Phòng Đăng ký kinh doanh", "Đã cấp.")
                .doesNotContain("0912345678");
        var task = deliveries.in(Set.of(State.DESK), 10).getFirst();
        assertThat(mvc.post()
                        .uri("/intake/replies/told")
                        .with(CLERK)
                        .param("id", task.id())
                        .param("note", "Đã nghe"))
                .hasStatus(302);
        assertThat(deliveries.find(task.id())).hasValueSatisfying(done -> {
            assertThat(done.state()).isEqualTo(State.TOLD);
            assertThat(done.endedBy()).isEqualTo("clerk");
            assertThat(done.note()).isEqualTo("Đã nghe");
        });
        assertThat(mvc.post().uri("/intake/replies/told").with(CLERK).param("id", task.id()))
                .hasStatus(409);
    }

    @Test
    void thatAComplaintWasAcceptedIsToldByHandWhereNoOtherWayLeads() {
        var complaint = register(Channel.HOTLINE, phone("0912345678", null));
        deliver(openedEvent(complaint).put("kind", "COMPLAINT"), "opened");
        var reflection = register(Channel.HOTLINE, phone("0987654321", null));
        opened(reflection);
        for (var id : List.of(complaint, reflection)) {
            deliver(step(id, 2, "ACCEPTED").put("unit", "DKKD").put("dueAt", "2026-12-04T16:59:59Z"), "accepted");
        }
        assertThat(deliveries.in(Set.of(State.DESK), 10))
                .singleElement()
                .matches(task -> task.feedbackId().toString().equals(complaint));
        assertThat(mvc.get().uri("/intake/replies").with(CLERK)).bodyText().contains("Thông báo việc thụ lý");
    }

    @Test
    void whomOnlyTheInspectorMayKnowOnlyTheInspectorCalls() {
        var id = register(Channel.HOTLINE, phone("0912345678", null));
        deliver(openedEvent(id).put("restricted", true), "opened");
        says(id, "ANSWER", "Đã xử lý cán bộ.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Không có việc nào");
        assertThat(mvc.get().uri("/intake/replies").with(as("inspector", "INSPECTOR")))
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ thanh tra liên hệ")
                .doesNotContain("Đã xử lý cán bộ");
    }

    @Test
    void aCallIsSeenHoweverManyOlderOnesNothingLeadsTo() {
        for (int at = 0; at < 30; at++) {
            var id = register(Channel.ONE_STOP, new Sender("Lan", null, null, null, null, null, null));
            opened(id);
            says(id, "ANSWER", "Chưa gặp được.");
        }
        var id = register(Channel.HOTLINE, phone("0987654321", null));
        opened(id);
        says(id, "ANSWER", "Đã cấp.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đã cấp.");
    }

    @Test
    void aSenderWhoDoesNotOpenAnyMoreIsLeftToAPersonAndKeepsNobodyElseBack() {
        var lost = register(Channel.HOTLINE, phone("0912345678", null));
        var lostMail = register(Channel.MAILBOX, mail("lan@congty.example"));
        opened(lost);
        opened(lostMail);
        says(lost, "ANSWER", "Đã cấp cho người thứ nhất.");
        mongo.getCollection("submitters")
                .updateMany(
                        new Document(),
                        new Document(
                                "$set", new Document("sealed.phone", "gone:AAAA").append("sealed.email", "gone:AAAA")));
        var id = register(Channel.HOTLINE, phone("0987654321", null));
        opened(id);
        says(id, "ANSWER", "Đã cấp cho người thứ hai.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đã cấp cho người thứ hai.")
                .doesNotContain("người thứ nhất");
        deskSweep.sweep();
        assertThat(deliveries.count(State.WITHHELD)).isZero();
        courier.round();
        assertThat(deliveries.in(Set.of(State.FAILED), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("sender-closed"));
    }

    @Test
    void aCallIsSeenHoweverManyOlderOnesNobodyMayMake() {
        var silent = register(Channel.HOTLINE, phone("0912345678", null));
        deliver(openedEvent(silent).put("kind", "SUSPECTED_DENUNCIATION").put("restricted", true), "opened");
        says(silent, "ANSWER", "Đã thụ lý.");
        var desk = mongo.getCollection("deliveries");
        var first = Objects.requireNonNull(desk.find().first());
        desk.insertMany(IntStream.range(0, 200)
                .mapToObj(copy -> new Document("_id", "copy-" + copy)
                        .append(
                                "delivery",
                                new Document(first.get("delivery", Document.class)).append("_id", "copy-" + copy)))
                .toList());
        var id = register(Channel.HOTLINE, phone("0987654321", null));
        opened(id);
        says(id, "ANSWER", "Đã cấp.");
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Đã cấp.")
                .doesNotContain("Đã thụ lý");
        deskSweep.sweep();
        assertThat(deliveries.count(State.WITHHELD)).isEqualTo(201);
        assertThat(deliveries.in(Set.of(State.DESK), 10))
                .extracting(Delivery::feedbackId)
                .containsExactly(id);
    }

    @Test
    void afterACrashAMailIsSentAgainAndAnythingElseIsAskedAbout() {
        PROVIDER.answers(SMS, Answer.ok("{\"code\":0}"));
        opened(register(Channel.MAILBOX, mail("lan@congty.example")));
        opened(register(Channel.WEBSITE, phone("0912345678", ReplyBy.SMS)));
        var longAgo = Instant.now().minusSeconds(3600);
        mongo.getCollection("deliveries")
                .updateMany(
                        new Document(),
                        new Document(
                                "$set",
                                new Document("delivery.state", "SENDING")
                                        .append("delivery.nextAt", Date.from(longAgo))));
        courier.round();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(PROVIDER.asked(SMS)).isEmpty();
        assertThat(deliveries.in(Set.of(State.FAILED), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("unsure"));
    }

    @Test
    void aMailThatIsLostAgainAndAgainIsLeftToAPerson() {
        opened(register(Channel.MAILBOX, mail("lan@congty.example")));
        mongo.getCollection("deliveries")
                .updateMany(
                        new Document(),
                        new Document(
                                "$set",
                                new Document("delivery.state", "SENDING")
                                        .append("delivery.attempts", 5)
                                        .append(
                                                "delivery.nextAt",
                                                Date.from(Instant.now().minusSeconds(3600)))));
        courier.round();
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(deliveries.in(Set.of(State.FAILED), 10)).hasSize(1);
    }

    @Test
    void aTextMessageIsWrittenAsTheProviderWantsItAndARefusalInAFriendlyAnswerIsSeen() {
        PROVIDER.answers(SMS, Answer.ok("{\"code\":0}"), Answer.ok("{\"code\":7,\"message\":\"no credit\"}"));
        var id = register(Channel.WEBSITE, phone("0912345678", ReplyBy.SMS));
        opened(id);
        courier.round();
        says(id, "QUESTION", "Số \"tờ khai\"?");
        courier.round();
        var asked = PROVIDER.asked(SMS);
        assertThat(json.readTree(asked.getFirst().body()).get("to").asString()).isEqualTo("84912345678");
        assertThat(asked).hasSize(2);
        assertThat(mvc.get().uri("/intake/replies").with(CLERK))
                .hasStatusOk()
                .bodyText()
                .contains("Nhà cung cấp từ chối");
        var failed = deliveries.in(Set.of(State.FAILED), 10).getFirst();
        PROVIDER.answers(SMS, Answer.ok("{\"code\":0}"));
        assertThat(mvc.post().uri("/intake/replies/again").with(CLERK).param("id", failed.id()))
                .hasStatus(302);
        courier.round();
        assertThat(deliveries.count(State.SENT)).isEqualTo(2);
    }

    @Test
    void aBusyProviderIsGivenTheTimeItAsksFor() {
        PROVIDER.answers(SMS, new Answer(429, "", Map.of("Retry-After", "7200")));
        opened(register(Channel.WEBSITE, phone("0912345678", ReplyBy.SMS)));
        courier.round();
        assertThat(deliveries.in(Set.of(State.WAITING), 10))
                .singleElement()
                .satisfies(delivery ->
                        assertThat(delivery.nextAt()).isAfter(Instant.now().plusSeconds(7000)));
    }

    @Test
    void aProviderThatFailsMidwayIsNotAskedTwice() {
        PROVIDER.answers(SMS, new Answer(500, "", Map.of()));
        opened(register(Channel.WEBSITE, phone("0912345678", ReplyBy.SMS)));
        courier.round();
        courier.round();
        assertThat(PROVIDER.asked(SMS)).hasSize(1);
        assertThat(deliveries.in(Set.of(State.FAILED), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("provider-error"));
    }

    @Test
    void nobodyIsWokenAtNight() {
        settings.put(new ReplySettings(LocalTime.MIN, LocalTime.of(23, 59, 59), Set.of()), "test");
        opened(register(Channel.WEBSITE, phone("0912345678", ReplyBy.SMS)));
        courier.round();
        assertThat(PROVIDER.asked(SMS)).isEmpty();
        assertThat(deliveries.in(Set.of(State.WAITING), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("quiet-hours"));
    }

    @Test
    void eachRefreshTokenOfZaloIsUsedOnceAndASpoiledAccessTokenIsReplaced() {
        PROVIDER.answers(ZALO_TOKEN, tokens("access-1", "refresh-1"), tokens("access-2", "refresh-2"));
        PROVIDER.answers(
                ZALO,
                Answer.ok("{\"error\":0,\"message\":\"Success\"}"),
                Answer.ok("{\"error\":-216,\"message\":\"Access token is invalid\"}"),
                Answer.ok("{\"error\":0}"));
        var id = register(Channel.ZALO, account("ZALO:u-77"));
        opened(id);
        courier.round();
        says(id, "QUESTION", "Hồ sơ số mấy?");
        courier.round();
        var waiting = deliveries.in(Set.of(State.WAITING), 10).getFirst();
        deliveries.again(waiting, Instant.now(), "test");
        courier.round();

        assertThat(deliveries.count(State.SENT)).isEqualTo(2);
        assertThat(PROVIDER.asked(ZALO_TOKEN))
                .extracting(StandIn.Asked::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("refresh_token=refresh-0", "app_id=123"),
                        second -> assertThat(second).contains("refresh_token=refresh-1"));
        var sent = PROVIDER.asked(ZALO);
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
        PROVIDER.answers(ZALO_TOKEN, tokens("access-1", "refresh-1"));
        PROVIDER.answers(ZALO, Answer.ok("{\"error\":0}"), Answer.ok("{\"error\":0}"));
        opened(register(Channel.ZALO, account("ZALO:u-77")));
        courier.round();
        var secret = register(Channel.ZALO, account("ZALO:u-78"));
        deliver(openedEvent(secret).put("restricted", true), "opened");
        courier.round();
        var denunciation = register(Channel.ZALO, account("ZALO:u-79"));
        deliver(openedEvent(denunciation).put("kind", "SUSPECTED_DENUNCIATION").put("restricted", true), "opened");
        courier.round();
        assertThat(PROVIDER.asked(ZALO))
                .extracting(one -> json.readTree(one.body()).at("/message/text").asString())
                .satisfiesExactly(
                        ordinary -> assertThat(ordinary).contains("LN-", "http://localhost:8080/submit", "thanh tra"),
                        hidden -> assertThat(hidden)
                                .as("says nothing, and needs no code, for none was ever given here")
                                .contains("Nếu chưa có mã")
                                .doesNotContain("LN-", "bí mật", "thanh tra", reference(secret)));
    }

    @Test
    void whoWasSilentOnZaloForAWeekNeedsAPerson() {
        PROVIDER.answers(ZALO_TOKEN, tokens("access-1", "refresh-1"));
        PROVIDER.answers(ZALO, Answer.ok("{\"error\":-230,\"message\":\"User has not interacted\"}"));
        opened(register(Channel.ZALO, account("ZALO:u-77")));
        courier.round();
        assertThat(deliveries.in(Set.of(State.FAILED), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("window-closed"));
    }

    @Test
    void messengerIsAnsweredWithThePagesToken() {
        PROVIDER.answers(
                MESSENGER,
                Answer.ok("{\"recipient_id\":\"p-5\",\"message_id\":\"m\"}"),
                new Answer(400, "{\"error\":{\"code\":190}}", Map.of()));
        var id = register(Channel.FANPAGE, account("FANPAGE:p-5"));
        opened(id);
        courier.round();
        says(id, "ANSWER", "Xong.");
        courier.round();
        var first = PROVIDER.asked(MESSENGER).getFirst();
        assertThat(header(first, "Authorization")).isEqualTo("Bearer page-token");
        assertThat(json.readTree(first.body()).at("/recipient/id").asString()).isEqualTo("p-5");
        assertThat(deliveries.in(Set.of(State.WAITING), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("credentials"));
    }

    @Test
    void wordsWithABlankNobodyCanFillAreRefusedByName() {
        var admin = as("admin", "ADMIN");
        assertThat(put(
                        admin,
                        Map.of("occasion", "RECEIVED", "style", "SMS", "language", "vi", "body", "{name} {code}")))
                .hasStatus(400)
                .bodyText()
                .contains("\"body\"", "{name}", "reference");
        assertThat(put(admin, Map.of("occasion", "X", "style", "SMS", "language", "fr", "body", "")))
                .hasStatus(400)
                .bodyText()
                .contains("occasion", "language");
        assertThat(put(CLERK, Map.of("occasion", "RECEIVED", "style", "SMS", "language", "vi", "body", "")))
                .hasStatus(403);
    }

    @Test
    void changedWordsAreTheOnesTold() throws Exception {
        var admin = as("admin", "ADMIN");
        assertThat(put(
                        admin,
                        Map.of(
                                "occasion", "RECEIVED",
                                "style", "MAIL",
                                "language", "en",
                                "subject", "No. {reference}",
                                "body", "Hello")))
                .hasStatusOk();
        opened(register(Channel.MAILBOX, mail("lan@congty.example"), "en"));
        courier.round();
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).startsWith("No. 20");
        assertThat(mvc.get().uri("/admin/replies?occasion=RECEIVED&language=en").with(admin))
                .hasStatusOk()
                .bodyText()
                .contains("No. {reference}");
    }

    private MvcTestResult put(RequestPostProcessor user, Map<String, String> template) {
        return mvc.put()
                .uri("/api/reply-templates")
                .with(user)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(template))
                .exchange();
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

    private static Sender mail(String address) {
        return new Sender(null, null, address, null, null, null, null);
    }

    private static Sender phone(String number, @Nullable ReplyBy wish) {
        return new Sender(null, number, null, null, null, null, wish);
    }

    private static Sender account(String account) {
        return Sender.known(account);
    }

    private String register(Channel channel, Sender sender) {
        return register(channel, sender, "vi");
    }

    private String register(Channel channel, Sender sender, String language) {
        var command = new RegisterFeedback(
                channel,
                SenderType.CITIZEN,
                null,
                "Chờ lâu",
                language,
                false,
                null,
                null,
                null,
                null,
                sender,
                List.of(),
                false,
                false,
                null,
                "test");
        return registrar.register(command, null) instanceof Registration.Registered registered
                ? registered.feedback().id().toString()
                : "";
    }

    private String reference(String id) {
        return mongo.getCollection("feedback")
                .find(new Document("_id", id))
                .first()
                .getString("reference");
    }

    private List<String> subjectsTo(String address) throws Exception {
        var subjects = new ArrayList<String>();
        for (var message : MAIL.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                subjects.add(message.getSubject());
            }
        }
        return subjects;
    }

    /** All its texts, decoded. */
    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            var text = new StringBuilder();
            for (int at = 0; at < several.getCount(); at++) {
                text.append(text(several.getBodyPart(at)));
            }
            return text.toString();
        }
        return part.getContent().toString();
    }

    @Test
    void anOldNameOfAUnitHeardAgainChangesNothing() {
        unit("NNS", "Phòng Ngân sách nhà nước", 2);
        unit("NNS", "Phòng Ngân sách", 1);
        assertThat(units.name("NNS", Locale.of("vi"))).contains("Phòng Ngân sách nhà nước");
    }

    private void unit(String code, String name) {
        unit(code, name, 1);
    }

    private void unit(String code, String name, int version) {
        var event = json.writeValueAsBytes(
                Map.of("code", code, "name", Map.of("vi", name, "en", name), "version", version));
        knowUnits.accept(Deliveries.from("units.v1")
                .event(code, "vn.langnghe.unit.published.v1", code, event)
                .message());
    }

    private void opened(String id) {
        deliver(openedEvent(id), "opened");
    }

    private ObjectNode openedEvent(String id) {
        var event = (ObjectNode) json.readTree(Contracts.sample("case.opened.v1"));
        return event.put("feedbackId", id)
                .put("caseId", id + "-1")
                .put("occurredAt", Instant.now().toString());
    }

    private ObjectNode step(String id, int number, String status) {
        return json.createObjectNode()
                .put("caseId", id + "-1")
                .put("feedbackId", id)
                .put("number", number)
                .put("occurredAt", Instant.now().toString())
                .put("status", status)
                .put("unit", "DKKD");
    }

    private void deliver(ObjectNode event, String fact) {
        var key = event.get("caseId").asString();
        followCases.accept(Deliveries.from("case.events.v1")
                .event(key + "/" + fact, "vn.langnghe.case." + fact + ".v1", key, json.writeValueAsBytes(event))
                .message());
    }

    private void says(String id, String kind, String text) {
        says(id, kind, text, Map.of());
    }

    private void says(String id, String kind, String text, Map<String, String> more) {
        var body = new HashMap<String, Object>(Map.of(
                "messageId",
                id + "-1/" + kind + "/" + id,
                "caseId",
                id + "-1",
                "feedbackId",
                id,
                "kind",
                kind,
                "text",
                text,
                "sentAt",
                Instant.now().toString()));
        body.put("dueAt", null);
        body.putAll(more);
        tellSenders.accept(Deliveries.from("case.messages.v1")
                .event(id + kind, "vn.langnghe.case.message-sent.v1", id + "-1", json.writeValueAsBytes(body))
                .message());
    }
}
