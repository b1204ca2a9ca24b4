package vn.langnghe.intake.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.intake.channel.mailbox.Arrived.awaitItems;
import static vn.langnghe.intake.channel.mailbox.Arrived.items;
import static vn.langnghe.intake.channel.mailbox.PostBox.LONG;
import static vn.langnghe.intake.channel.mailbox.PostBox.plain;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.channel.Added;
import vn.langnghe.intake.domain.Derivation;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.reply.mail.MailOrigins;
import vn.langnghe.intake.reply.mail.MailThreads;
import vn.langnghe.intake.reply.mail.OurMail;
import vn.langnghe.platform.testing.CollectedEvents;

/** A mail that answers another goes where that one went, over real IMAP. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class MailThreadTests {

    private static PostBox mail;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private MailThreads threads;

    @Autowired
    private MailOrigins origins;

    @Autowired
    private Derivation server;

    @Autowired
    private MailDesk desk;

    @Autowired
    private MongoTemplate mongo;

    private MailboxWatch watch;

    @BeforeAll
    static void open() {
        mail = PostBox.open();
    }

    @AfterAll
    static void close() {
        mail.close();
    }

    @BeforeEach
    void empty() {
        mail.empty();
        events.clear();
        List.of("feedback", "submitters", "mails", "followups", "attachments.files", "attachments.chunks")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        watch = new MailboxWatch(mail.properties(), desk, new SimpleMeterRegistry());
    }

    @AfterEach
    void stopWatching() {
        watch.stop();
    }

    @Test
    void anAnswerGoesToItsItemAndIsNoNewOne() {
        mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(mongo, 1);
        var reference = mongo.getCollection("feedback").find().first().getString("reference");
        mail.deliver(plain("<2@x.vn>", "Re: [" + reference + "] Chờ lâu", """
                Đây là giấy hẹn.

                Vào Th 6, 20 thg 11, 2026 lúc 09:00 Sở <tiepnhan@so.example.vn> đã viết:
                > Xin gửi giấy hẹn.
                """));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(mongo.getCollection("followups").countDocuments())
                        .isEqualTo(1));
        assertThat(mongo.getCollection("followups").find().first()).containsEntry("text", "Đây là giấy hẹn.");
        assertThat(events.ofType("vn.langnghe.feedback.followed-up.v1")).hasSize(1);
        assertThat(items(mongo)).isEqualTo(1);
        mail.deliver(plain("<3@x.vn>", "Về " + reference, "Tôi là người khác.").replace("lan@x.vn", "nam@x.vn"));
        awaitItems(mongo, 2);
    }

    @Test
    void anAnswerToOurOwnMailGoesToItsItemWhoeverWritesAndWhateverTheSubject() throws Exception {
        mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(mongo, 1);
        var item = mongo.getCollection("feedback").find().first().getString("_id");
        var ours = OurMail.messageId(threads, item);
        mail.deliver(answering("In-Reply-To: " + ours, plain("<2@x.vn>", "Hồi âm", "Đây là giấy hẹn.")));
        mail.deliver(answering(
                "References: <0@y.vn> " + ours + "\r\n <9@y.vn>\r\nIn-Reply-To: <9@y.vn>",
                plain("<3@x.vn>", "Re: Re:", "Kế toán của chị Lan đây.").replace("lan@x.vn", "ketoan@x.vn")));
        mail.deliver(answering(
                "In-Reply-To: " + encoded(ours), plain("<5@x.vn>", "Hồi âm", "Chương trình thư mã hóa cả mã thư.")));
        awaitFollowUps("Đây là giấy hẹn.", "Kế toán của chị Lan đây.", "Chương trình thư mã hóa cả mã thư.");
        assertThat(items(mongo)).isEqualTo(1);
        var sender = mongo.getCollection("feedback").find().first().getString("submitterId");
        assertThat(origins.find(sender))
                .as("answered under the subject the thread began with")
                .hasValueSatisfying(origin -> {
                    assertThat(origin.subject()).isEqualTo("Chờ lâu");
                    assertThat(origin.messageId()).isEqualTo("<5@x.vn>");
                });
        var forged = ours.replaceFirst("[0-9a-f]{16}@", "0123456789abcdef@");
        mail.deliver(answering("In-Reply-To: " + forged, plain("<4@x.vn>", "Lạ", "Chuyện khác hẳn.")));
        awaitItems(mongo, 2);
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(3);
    }

    @Test
    void whatWasForgottenAndSentAfterOnesOwnMailGoesToItsItem() {
        mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(mongo, 1);
        var after = "References: <0@z.vn> <1@x.vn>\r\nIn-Reply-To: <1@x.vn>";
        mail.deliver(answering(after, plain("<2@x.vn>", "Re: Chờ lâu", "Tôi quên giấy hẹn.")));
        awaitFollowUps("Tôi quên giấy hẹn.");
        assertThat(items(mongo)).isEqualTo(1);
        mail.deliver(answering(after, plain("<3@y.vn>", "Re: Chờ lâu", "Việc của tôi."))
                .replace("lan@x.vn", "nam@y.vn"));
        awaitItems(mongo, 2);
    }

    @Test
    void theTrackingCodeInTheSubjectOpensTheItemToWhoeverKnowsIt() {
        mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(mongo, 1);
        var item = mongo.getCollection("feedback").find().first();
        var code = TrackingCode.of(server, new FeedbackId(UUID.fromString(item.getString("_id"))));
        mail.deliver(plain("<2@x.vn>", "Bổ sung " + code, "Thêm giấy hẹn.").replace("lan@x.vn", "nam@y.vn"));
        awaitFollowUps("Thêm giấy hẹn.");
        assertThat(items(mongo)).isEqualTo(1);
        assertThat(events.all().toString()).doesNotContain(code.toString());
    }

    /** An answer below or between what it answers is kept with its quote, and our mails carry the code. */
    @Test
    void whoAnswersBelowOurMailGivesTheCodeToNobody() throws Exception {
        mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(mongo, 1);
        var item = mongo.getCollection("feedback").find().first().getString("_id");
        var code =
                TrackingCode.of(server, new FeedbackId(UUID.fromString(item))).toString();
        var link = "https://so.example.vn/track/" + code;
        var ours = "In-Reply-To: " + OurMail.messageId(threads, item);
        mail.deliver(
                answering(ours, plain("<2@x.vn>", "Re", "On Monday Sở wrote:\n> Mã số? " + link + "\n\nMã số 12345.")));
        mail.deliver(answering(
                ours,
                html(
                        "<3@x.vn>",
                        "<div class=moz-cite-prefix>Vào Th 2, Sở đã viết:</div><blockquote type=cite>Mã số? <a href='"
                                + link + "'>" + link + "</a></blockquote><p>Mã số 678.</p>")));
        mail.deliver(answering(
                ours,
                html(
                        "<4@x.vn>",
                        "<div>Bên dưới</div><div class=gmail_quote><div class=gmail_attr>Vào Th 2, Sở đã viết:</div>"
                                + "<blockquote class=gmail_quote>Mã số? " + link
                                + "</blockquote><div>Số 910</div></div>")));
        awaitFollowUps(
                "On Monday Sở wrote:\n> Mã số? https://so.example.vn/track/LN-…\n\nMã số 12345.",
                "Vào Th 2, Sở đã viết:\nMã số? https://so.example.vn/track/LN-…\nMã số 678.",
                "Bên dưới\nVào Th 2, Sở đã viết:\nMã số? https://so.example.vn/track/LN-…\nSố 910");
        mail.deliver(plain("<5@y.vn>", "Fwd: Chờ lâu", "Tôi cũng vậy: " + link).replace("lan@x.vn", "nam@y.vn"));
        awaitItems(mongo, 2);
        assertThat(mongo.getCollection("feedback").find().map(Document::toJson))
                .noneMatch(stored -> stored.contains(code));
        assertThat(events.all().toString()).doesNotContain(code);
    }

    private static String html(String id, String text) {
        return plain(id, "Re", text).replace("text/plain", "text/html");
    }

    @Test
    void moreThanAnybodyReadsWaitsForAClerk() {
        mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(mongo, 1);
        var item = mongo.getCollection("feedback").find().first();
        Added.to(mongo, item.getString("_id"), 20);
        mail.deliver(plain("<2@x.vn>", "Re: " + item.getString("reference"), "Lần thứ hai mươi mốt."));
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(mail.inFolder("LangNghe-Unreadable")).isEqualTo(1));
        assertThat(mongo.getCollection("mails").find().map(note -> note.getString("reason")))
                .containsExactly("enough");
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(20);
        assertThat(items(mongo)).isEqualTo(1);
    }

    private void awaitFollowUps(String... texts) {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(mongo.getCollection("followups").find().map(found -> found.getString("text")))
                                .containsExactlyInAnyOrder(texts));
    }

    private static String answering(String headers, String mail) {
        return headers + "\r\n" + mail;
    }

    /** As programs do that find an id too long for a line. */
    private static String encoded(String id) {
        int half = id.length() / 2;
        return "=?utf-8?q?" + quoted(id.substring(0, half)) + "?=\r\n =?utf-8?q?" + quoted(id.substring(half)) + "?=";
    }

    private static String quoted(String text) {
        return text.replace("<", "=3C").replace(">", "=3E").replace("@", "=40").replace(".", "=2E");
    }
}
