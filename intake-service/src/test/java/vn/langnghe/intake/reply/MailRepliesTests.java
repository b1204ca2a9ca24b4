package vn.langnghe.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.intake.reply.OutsideWorld.SMS;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.limit.Additions;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.intake.reply.StandIn.Answer;
import vn.langnghe.intake.reply.mail.MailOrigins;
import vn.langnghe.intake.reply.mail.MailThreads;
import vn.langnghe.intake.reply.sending.Courier;
import vn.langnghe.intake.reply.sending.ReplySettings;
import vn.langnghe.intake.reply.sending.SettingsBook;
import vn.langnghe.platform.testing.Contracts;

/** What senders are told by mail, over real SMTP. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({IntakeWithStore.class, OutsideWorld.class})
class MailRepliesTests {

    private static final RequestPostProcessor CLERK = as("clerk", "CLERK");

    @Autowired
    private GreenMail mail;

    @Autowired
    private StandIn provider;

    @Autowired
    private Cases cases;

    @Autowired
    private Additions additions;

    @Autowired
    private Courier courier;

    @Autowired
    private Deliveries deliveries;

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

    @Autowired
    private Consumer<Message<List<byte[]>>> tellSenders;

    @BeforeEach
    void nothingThere() throws Exception {
        cases.forget();
        settings.put(new ReplySettings(LocalTime.NOON, LocalTime.NOON, Set.of()), "test");
        provider.forget();
        mail.purgeEmailFromAllMailboxes();
    }

    @Test
    void whoeverWroteByMailIsToldOnceThatItWasReceivedWithTheCode() throws Exception {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        for (int times = 0; times < 2; times++) {
            cases.opened(id);
            courier.round();
        }
        var received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getContentType()).startsWith("multipart/");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(threads.read(received[0].getMessageID())).contains(id);
        assertThat(text(received[0])).contains("LN-").contains("<a href=\"http://localhost:8080/track/LN-");
        assertThat(deliveries.count(State.SENT)).isEqualTo(1);
    }

    @Test
    void anAnswerJoinsTheThreadOfTheSendersOwnMail() throws Exception {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        origins.keep(sender(id), "<abc@congty.example>", "RE: Re: Chờ giấy phép");
        cases.opened(id);
        cases.says(id, "ANSWER", "Giấy phép đã cấp <hôm nay>.");
        courier.round();
        var answer = mail.getReceivedMessages()[1];
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<abc@congty.example>");
        assertThat(answer.getSubject()).startsWith("Re: Chờ giấy phép");
        assertThat(text(answer)).contains("đã cấp <hôm nay>", "đã cấp &lt;hôm nay&gt;");
    }

    @Test
    void whatOneOfManyWroteIsNotTheThreadOfTheOthers() throws Exception {
        var id = cases.registerMany(Cases.mail("lan@congty.example"), Cases.mail("nam@congty.example"));
        var first = mongo.getCollection("feedback")
                .find(new Document("_id", id))
                .first()
                .getList("members", Document.class)
                .getFirst();
        origins.keep(first.getString("submitterId"), "<abc@congty.example>", "Công ty Ánh Dương bổ sung");
        cases.opened(id);
        courier.round();
        var told = mail.getReceivedMessages();
        assertThat(told).hasSize(2);
        for (var one : told) {
            boolean hers = one.getAllRecipients()[0].toString().equals("lan@congty.example");
            assertThat(one.getSubject().contains("Ánh Dương")).isEqualTo(hers);
            assertThat(one.getHeader("In-Reply-To") != null).isEqualTo(hers);
        }
    }

    private String sender(String id) {
        return mongo.getCollection("feedback")
                .find(new Document("_id", id))
                .first()
                .getString("submitterId");
    }

    @Test
    void aSecretAnswerDoesNotQuoteTheSendersSubject() throws Exception {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        origins.keep(sender(id), "<abc@congty.example>", "Tố cáo ông X");
        cases.deliver(cases.openedEvent(id).put("restricted", true), "opened");
        courier.round();
        var told = mail.getReceivedMessages()[0];
        assertThat(told.getHeader("In-Reply-To")).containsExactly("<abc@congty.example>");
        assertThat(told.getSubject()).doesNotContain("X");
    }

    @Test
    void aForgedMessageIdNamesNoItem() {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        assertThat(threads.read("<ln." + id + ".0123456789abcdef.0123456789abcdef@so.example>"))
                .isEmpty();
    }

    @Test
    void whoeverComplainedReadsWhereAndUntilWhenHeMayComplainAgain() throws Exception {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        cases.opened(id);
        cases.says(
                id,
                "ANSWER",
                "Không có căn cứ.",
                Map.of("remedy", "SECOND_COMPLAINT", "dueAt", "2026-12-16T16:59:59Z"));
        courier.round();
        assertThat(text(mail.getReceivedMessages()[1]))
                .contains("Không có căn cứ.", "khiếu nại lần hai", "chậm nhất ngày 16/12/2026", "khởi kiện")
                .doesNotContain("xem xét lại");
    }

    @Test
    void whoeverIsToldOfAnotherTermReadsTheDay() throws Exception {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        cases.opened(id);
        cases.says(id, "NOTICE", "Cần xác minh thêm.", Map.of("dueAt", "2026-12-16T16:59:59Z"));
        courier.round();
        var told = mail.getReceivedMessages()[1];
        assertThat(told.getSubject()).contains("16/12/2026");
        assertThat(text(told)).contains("16/12/2026", "Cần xác minh thêm.");
    }

    @Test
    void whoseAdditionsAreTooManyIsToldOnceThatTheyWait() throws Exception {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        cases.opened(id);
        for (int times = 0; times < 2; times++) {
            additions.tellEnough(new FeedbackId(UUID.fromString(id)));
        }
        courier.round();
        assertThat(subjectsTo("lan@congty.example"))
                .hasSize(2)
                .anySatisfy(subject -> assertThat(subject).contains("chờ cán bộ xem"));
    }

    @Test
    void anItemThatIsSecretIsToldAboutWithoutAnythingOfIt() throws Exception {
        var id = cases.register(Channel.WEBSITE, Cases.mail("lan@congty.example"));
        cases.deliver(cases.openedEvent(id).put("restricted", true), "opened");
        cases.says(id, "ANSWER", "Cán bộ A đã bị xử lý.");
        courier.round();
        for (var message : mail.getReceivedMessages()) {
            assertThat(text(message)).doesNotContain("LN-").doesNotContain(cases.reference(id));

            assertThat(message.getSubject()).doesNotContain(cases.reference(id));
        }
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aDenunciationIsNeverMentionedToAnybody() {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        cases.deliver(
                cases.openedEvent(id).put("kind", "SUSPECTED_DENUNCIATION").put("restricted", true), "opened");
        courier.round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(deliveries.count(State.WITHHELD)).isEqualTo(1);
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgain() {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        mail.getSmtp().stopService();
        try {
            cases.opened(id);
            courier.round();
        } finally {
            mail.start();
        }
        assertThat(deliveries.in(Set.of(State.WAITING), 10)).singleElement().satisfies(delivery -> {
            assertThat(delivery.trouble()).isEqualTo("mail-unreachable");
            assertThat(delivery.attempts()).isEqualTo(1);
            assertThat(delivery.nextAt()).isAfter(Instant.now());
        });
    }

    @Test
    void whoseJoiningWasUndoneHearsNoMoreOfTheOtherCase() throws Exception {
        var mine = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        var theirs = cases.register(Channel.MAILBOX, Cases.mail("nam@congty.example"));
        cases.opened(mine);
        cases.opened(theirs);
        cases.deliver(cases.step(mine, 2, "MERGED").put("into", theirs + "-1"), "merged");
        cases.deliver(cases.step(mine, 3, "REOPENED").put("reasonCode", "MERGE_UNDONE"), "reopened");
        courier.round();
        mail.purgeEmailFromAllMailboxes();
        cases.deliver(cases.step(theirs, 2, "CLOSED"), "closed");
        courier.round();
        assertThat(mail.getReceivedMessages())
                .extracting(told -> told.getAllRecipients()[0].toString())
                .containsExactly("nam@congty.example");
    }

    @Test
    void whoeverWasJoinedToAnotherCaseGoesOnToHearOfIt() throws Exception {
        var mine = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        var theirs = cases.register(Channel.MAILBOX, Cases.mail("hung@congty.example"));
        cases.opened(mine);
        cases.opened(theirs);
        cases.deliver(cases.step(mine, 2, "MERGED").put("into", theirs + "-1"), "merged");
        cases.deliver(
                cases.step(theirs, 2, "ACCEPTED").put("unit", "DKKD").put("dueAt", "2026-12-04T16:59:59Z"), "accepted");
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
        cases.opened(receipt.get("feedbackId").asString());
        courier.round();
        var codes = receipt.get("memberCodes");
        for (var message : mail.getReceivedMessages()) {
            boolean first = message.getAllRecipients()[0].toString().startsWith("mot@");
            assertThat(text(message)).contains(codes.get(first ? 0 : 1).asString());
        }
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void oldNewsIsNotNews() {
        var id = cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example"));
        cases.deliver(cases.openedEvent(id).put("occurredAt", "2025-01-01T00:00:00Z"), "opened");
        assertThat(mongo.getCollection("deliveries").countDocuments()).isZero();
    }

    @Test
    void everyMessageEverPublishedIsRead() throws Exception {
        for (var sample : Contracts.history("case.message-sent.v1")) {
            var bytes = Files.readAllBytes(sample);
            var key = json.readTree(bytes).get("caseId").asString();
            tellSenders.accept(vn.langnghe.platform.testing.Deliveries.from("case.messages.v1")
                    .event(key, "vn.langnghe.case.message-sent.v1", key, bytes)
                    .message());
        }
    }

    @Test
    void afterACrashAMailIsSentAgainAndAnythingElseIsAskedAbout() {
        provider.answers(SMS, Answer.ok("{\"code\":0}"));
        cases.opened(cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example")));
        cases.opened(cases.register(Channel.WEBSITE, Cases.phone("0912345678", ReplyBy.SMS)));
        var longAgo = Instant.now().minusSeconds(3600);
        mongo.getCollection("deliveries")
                .updateMany(
                        new Document(),
                        new Document(
                                "$set",
                                new Document("delivery.state", "SENDING")
                                        .append("delivery.nextAt", Date.from(longAgo))));
        courier.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(provider.asked(SMS)).isEmpty();
        assertThat(deliveries.in(Set.of(State.FAILED), 10))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.trouble()).isEqualTo("unsure"));
    }

    @Test
    void aMailThatIsLostAgainAndAgainIsLeftToAPerson() {
        cases.opened(cases.register(Channel.MAILBOX, Cases.mail("lan@congty.example")));
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
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(deliveries.in(Set.of(State.FAILED), 10)).hasSize(1);
    }

    private List<String> subjectsTo(String address) throws Exception {
        var subjects = new ArrayList<String>();
        for (var message : mail.getReceivedMessages()) {
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
}
