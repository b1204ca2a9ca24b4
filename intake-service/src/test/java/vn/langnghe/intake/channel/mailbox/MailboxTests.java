package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.StreamSupport;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.unit.DataSize;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Derivation;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.reply.mail.MailOrigins;
import vn.langnghe.intake.reply.mail.MailThreads;
import vn.langnghe.intake.reply.mail.OurMail;
import vn.langnghe.platform.testing.CollectedEvents;

/** Real IMAP and SMTP on this machine. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class MailboxTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String ADDRESS = "tiepnhan@so.example.vn";

    private static GreenMail mail;
    private static GreenMailUser user;

    @Autowired
    private MailDesk desk;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MailThreads threads;

    @Autowired
    private MailOrigins origins;

    @Autowired
    private Derivation server;

    private MailboxWatch watch;

    @BeforeAll
    static void open() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        user = mail.setUser(ADDRESS, ADDRESS, "secret");
    }

    @AfterAll
    static void close() {
        mail.stop();
    }

    @BeforeEach
    void empty() {
        for (var folder : List.of("INBOX", "LangNghe-Done", "LangNghe-Aside", "LangNghe-Unreadable")) {
            var there = mail.getManagers().getImapHostManager().getFolder(user, folder);
            if (there != null) {
                there.deleteAllMessages();
            }
        }
        events.clear();
        List.of("feedback", "submitters", "mails", "followups", "attachments.files", "attachments.chunks")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        watch = new MailboxWatch(properties(mail.getImap().getPort()), desk);
    }

    @AfterEach
    void stopWatching() {
        watch.stop();
    }

    @Test
    void mailThatLiesThereAndMailThatComesLaterBecomeItems() {
        deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ của tôi chờ đã ba tuần."));
        watch.start();
        awaitItems(1);
        deliver(plain("<2@x.vn>", "Thuế", "Chưa được hoàn thuế."));
        awaitItems(2);
        assertThat(contents()).containsExactlyInAnyOrder("Hồ sơ của tôi chờ đã ba tuần.", "Chưa được hoàn thuế.");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(inFolder("LangNghe-Done")).isEqualTo(2));
        assertThat(inFolder("INBOX")).isZero();
        assertThat(events.all().toString()).doesNotContain("lan@x.vn", "Nguyễn Thị Lan");
    }

    @Test
    void itCameWhenOurServerHadItWhateverTheSendersClockSays() {
        var before = Instant.now().minusSeconds(2);
        var mail = plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu.");
        deliver(mail.replace("20 Nov 2026", "01 Jun 1998"));
        deliver(mail.replace("20 Nov 2026", "20 Nov 2096").replace("<1@", "<2@"));
        watch.start();
        awaitItems(2);
        assertThat(mongo.getCollection("feedback")
                        .find()
                        .map(found -> found.getDate("receivedAt").toInstant()))
                .allMatch(received -> received.isAfter(before) && !received.isAfter(Instant.now()));
    }

    @Test
    void oneConnectionIsKeptThroughManyQuietWaits() throws Exception {
        try (var open = Mailbox.open(properties(mail.getImap().getPort()), "secret")) {
            for (int quiet = 0; quiet < 3; quiet++) {
                assertThat(open.waiting()).isEmpty();
                open.await(Duration.ofMillis(200));
            }
            deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
            assertThat(open.waiting()).hasSize(1);
        }
    }

    @Test
    void theSameMailReadAgainIsTheSameItem() {
        var once = plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu.");
        deliver(once);
        deliver(once);
        watch.start();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(inFolder("LangNghe-Done")).isEqualTo(2));
        assertThat(items()).isEqualTo(1);
    }

    @Test
    void comesBackAfterTheServerWasAway() {
        watch.start();
        deliver(plain("<1@x.vn>", "Một", "Trước khi mất kết nối."));
        awaitItems(1);
        int port = mail.getImap().getPort();
        mail.stop();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        user = mail.setUser(ADDRESS, ADDRESS, "secret");
        deliver(plain("<2@x.vn>", "Hai", "Sau khi mất kết nối."));
        awaitItems(2);
    }

    @Test
    void whatCannotBeReadIsListedAndTheNextMailIsRead() {
        deliver("From: lan@x.vn\r\nMessage-ID: <1@x.vn>\r\nContent-Type: multipart/mixed; boundary=\r\n\r\nx");
        deliver("From: lan@x.vn\r\nMessage-ID: <2@x.vn>\r\nSubject: \r\n\r\n  \r\n");
        deliver(plain("<3@x.vn>", "To", "x".repeat(300_000)));
        deliver(plain("<4@x.vn>", "Tốt", "Thư này đọc được."));
        watch.start();
        awaitItems(1);
        await().atMost(LONG).untilAsserted(() -> assertThat(inFolder("INBOX")).isZero());
        assertThat(inFolder("LangNghe-Unreadable")).isEqualTo(3);
        assertThat(mongo.getCollection("mails").find().map(note -> note.getString("reason")))
                .containsExactlyInAnyOrder("broken", "empty", "too-large");
        assertThat(mongo.getCollection("mails").find().map(Document::toJson))
                .noneMatch(note -> note.contains("lan@x.vn"));
        assertThat(mvc.get().uri("/intake/mail").with(as("clerk", "CLERK")))
                .hasStatusOk()
                .bodyText()
                .contains("lan@x.vn", "Thư quá lớn");
        assertThat(mvc.get().uri("/intake/mail").with(as("officer.dkkd", "OFFICER")))
                .hasStatus(403);
    }

    @Test
    void whatMachinesWroteIsSetAsideWithTheReason() {
        deliver("From: lan@x.vn\r\nMessage-ID: <1@x.vn>\r\nAuto-Submitted: auto-replied\r\n\r\nTôi đi vắng.");
        deliver("From: MAILER-DAEMON@x.vn\r\nMessage-ID: <2@x.vn>\r\nContent-Type: multipart/report; boundary=b\r\n\r\n"
                + "--b\r\n\r\nUndeliverable\r\n--b--");
        deliver("From: news@x.vn\r\nMessage-ID: <3@x.vn>\r\nList-Id: <n.x.vn>\r\n\r\nQuảng cáo");
        deliver("From: So <" + ADDRESS + ">\r\nMessage-ID: <4@x.vn>\r\n\r\nThư của mình");
        watch.start();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(inFolder("LangNghe-Aside")).isEqualTo(4));
        assertThat(mongo.getCollection("mails").find().map(note -> note.getString("reason")))
                .containsExactlyInAnyOrder("auto-reply", "bounce", "bulk", "own");
        assertThat(items()).isZero();
    }

    @Test
    void anAnswerGoesToItsItemAndIsNoNewOne() {
        deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(1);
        var reference = mongo.getCollection("feedback").find().first().getString("reference");
        deliver(plain("<2@x.vn>", "Re: [" + reference + "] Chờ lâu", """
                Đây là giấy hẹn.

                Vào Th 6, 20 thg 11, 2026 lúc 09:00 Sở <tiepnhan@so.example.vn> đã viết:
                > Xin gửi giấy hẹn.
                """));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(mongo.getCollection("followups").countDocuments())
                        .isEqualTo(1));
        assertThat(mongo.getCollection("followups").find().first()).containsEntry("text", "Đây là giấy hẹn.");
        assertThat(events.ofType("vn.langnghe.feedback.followed-up.v1")).hasSize(1);
        assertThat(items()).isEqualTo(1);
        deliver(plain("<3@x.vn>", "Về " + reference, "Tôi là người khác.").replace("lan@x.vn", "nam@x.vn"));
        awaitItems(2);
    }

    @Test
    void anAnswerToOurOwnMailGoesToItsItemWhoeverWritesAndWhateverTheSubject() throws Exception {
        deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(1);
        var item = mongo.getCollection("feedback").find().first().getString("_id");
        var ours = OurMail.messageId(threads, item);
        deliver(answering("In-Reply-To: " + ours, plain("<2@x.vn>", "Hồi âm", "Đây là giấy hẹn.")));
        deliver(answering(
                "References: <0@y.vn> " + ours + "\r\n <9@y.vn>\r\nIn-Reply-To: <9@y.vn>",
                plain("<3@x.vn>", "Re: Re:", "Kế toán của chị Lan đây.").replace("lan@x.vn", "ketoan@x.vn")));
        deliver(answering(
                "In-Reply-To: " + encoded(ours), plain("<5@x.vn>", "Hồi âm", "Chương trình thư mã hóa cả mã thư.")));
        awaitFollowUps("Đây là giấy hẹn.", "Kế toán của chị Lan đây.", "Chương trình thư mã hóa cả mã thư.");
        assertThat(items()).isEqualTo(1);
        assertThat(origins.find(item))
                .as("answered under the subject the thread began with")
                .hasValueSatisfying(origin -> {
                    assertThat(origin.subject()).isEqualTo("Chờ lâu");
                    assertThat(origin.messageId()).isEqualTo("<5@x.vn>");
                });
        var forged = ours.replaceFirst("[0-9a-f]{16}@", "0123456789abcdef@");
        deliver(answering("In-Reply-To: " + forged, plain("<4@x.vn>", "Lạ", "Chuyện khác hẳn.")));
        awaitItems(2);
        assertThat(mongo.getCollection("followups").countDocuments()).isEqualTo(3);
    }

    @Test
    void theTrackingCodeInTheSubjectOpensTheItemToWhoeverKnowsIt() {
        deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        watch.start();
        awaitItems(1);
        var item = mongo.getCollection("feedback").find().first();
        var code = TrackingCode.of(server, new FeedbackId(UUID.fromString(item.getString("_id"))));
        deliver(plain("<2@x.vn>", "Bổ sung " + code, "Thêm giấy hẹn.").replace("lan@x.vn", "nam@y.vn"));
        awaitFollowUps("Thêm giấy hẹn.");
        assertThat(items()).isEqualTo(1);
        assertThat(events.all().toString()).doesNotContain(code.toString());
    }

    @Test
    void whatOutlookPacksIntoOneFileIsUnpacked() {
        deliver("""
                From: lan@x.vn
                Message-ID: <1@x.vn>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Xin xem tep kem theo
                --b
                Content-Disposition: attachment; filename="winmail.dat"
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(
                        Base64.getMimeEncoder().encodeToString(Tnef.holding("hen.txt", "Hẹn ngày mai".getBytes(UTF_8))))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n"));
        watch.start();
        awaitItems(1);
        assertThat(contents()).containsExactly("Xin xem tep kem theo");
        var kept = mongo.getCollection("attachments.files").find().into(new ArrayList<>());
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().get("metadata", Document.class)).containsEntry("mediaType", "text/plain");
        assertThat(mongo.getCollection("feedback").find().first().getList("attachments", Document.class))
                .extracting(file -> file.getString("attachmentId"))
                .containsExactly(kept.getFirst().getString("filename"));
    }

    @Test
    void diedBetweenRegisteringAndMovingTheMailIsReadAgainAndIsTheSameItem() throws Exception {
        deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        var inbox = mail.getManagers().getImapHostManager().getInbox(user);
        // all that is done before a mail is moved, by somebody who then dies
        var stored = inbox.getMessages().getFirst();
        var asOverImap = new MimeMessage(stored.getMimeMessage()) {
            @Override
            public Date getReceivedDate() {
                return stored.getReceivedDate();
            }
        };
        try (var read = Spooled.of(asOverImap, 200_000)) {
            assertThat(desk.take(read)).isEqualTo(MailDesk.Outcome.TAKEN);
        }
        assertThat(items()).isEqualTo(1);
        assertThat(inFolder("INBOX")).isEqualTo(1);
        watch.start();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(inFolder("LangNghe-Done")).isEqualTo(1));
        assertThat(inFolder("INBOX")).isZero();
        assertThat(items()).isEqualTo(1);
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(1);
        assertThat(events.ofType("vn.langnghe.feedback.registered.v1")).hasSize(1);
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

    @Test
    void oldLettersAndStyledOnesAreReadAndFilesKept() {
        var windows = new String("Hồ sơ bị trả lại".getBytes(UTF_8), UTF_8);
        deliver(
                bytes("From: lan@x.vn\r\nMessage-ID: <1@x.vn>\r\nContent-Type: text/plain; charset=windows-1258\r\n"
                                + "Content-Transfer-Encoding: 8bit\r\n\r\n")
                        .concat(new String(vietnamese(windows), ISO_8859_1)),
                ISO_8859_1);
        deliver("""
                From: =?utf-8?B?%s?= <lan@x.vn>
                Message-ID: <2@x.vn>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>Ch=E1=BB=9D <b>l=C3=A2u</b></p><script>x()</script><p>Hai</p>
                --b
                Content-Type: text/plain; name="giay hen.txt"
                Content-Disposition: attachment; filename="giay hen.txt"

                Hẹn ngày mai
                --b
                Content-Type: message/rfc822

                From: nam@y.vn
                Subject: Bien ban
                Content-Type: text/plain

                Noi dung bien ban
                --b--
                """.formatted(Base64.getEncoder().encodeToString("Nguyễn Thị Lan".getBytes(UTF_8)))
                .replace("\n", "\r\n"));
        watch.start();
        awaitItems(2);
        assertThat(contents())
                .containsExactlyInAnyOrder("Hồ sơ bị trả lại", "Chờ lâu\nHai\n\nBien ban\n\nNoi dung bien ban");
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isEqualTo(1);
        assertThat(events.all().toString()).doesNotContain("nam@y.vn");
    }

    @Test
    void aRefusedFileIsMentionedAndTheMailTaken() {
        deliver("""
                From: lan@x.vn
                Message-ID: <1@x.vn>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Xin xem tep
                --b
                Content-Disposition: attachment; filename="a.exe"
                Content-Type: application/octet-stream
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA
                --b--
                """.replace("\n", "\r\n"));
        watch.start();
        awaitItems(1);
        assertThat(contents().getFirst()).startsWith("Xin xem tep\n\n[Một tệp kèm thư không được nhận: ");
    }

    /** As programs do that find an id too long for a line. */
    private static String encoded(String id) {
        int half = id.length() / 2;
        return "=?utf-8?q?" + quoted(id.substring(0, half)) + "?=\r\n =?utf-8?q?" + quoted(id.substring(half)) + "?=";
    }

    private static String quoted(String text) {
        return text.replace("<", "=3C").replace(">", "=3E").replace("@", "=40").replace(".", "=2E");
    }

    private MailboxProperties properties(int port) {
        return new MailboxProperties(
                "127.0.0.1",
                port,
                false,
                true,
                ADDRESS,
                "secret",
                ADDRESS,
                "INBOX",
                "LangNghe-Done",
                "LangNghe-Aside",
                "LangNghe-Unreadable",
                Duration.ofSeconds(2),
                DataSize.ofKilobytes(200),
                null);
    }

    private void awaitItems(int many) {
        await().atMost(LONG).untilAsserted(() -> assertThat(items()).isEqualTo(many));
    }

    private long items() {
        return mongo.getCollection("feedback").countDocuments();
    }

    private List<String> contents() {
        return StreamSupport.stream(mongo.getCollection("feedback").find().spliterator(), false)
                .map(found -> found.getString("content"))
                .toList();
    }

    private static int inFolder(String name) {
        var folder = mail.getManagers().getImapHostManager().getFolder(user, name);
        return folder == null ? 0 : folder.getNonDeletedMessages().size();
    }

    private static String plain(String id, String subject, String text) {
        var encoded = Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8));
        return "From: =?utf-8?B?%s?= <lan@x.vn>\r\nTo: %s\r\nMessage-ID: %s\r\nSubject: =?utf-8?B?%s?=\r\n"
                        .formatted(base64("Nguyễn Thị Lan"), ADDRESS, id, base64(subject))
                + "MIME-Version: 1.0\r\nDate: Fri, 20 Nov 2026 09:00:00 +0700\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** Windows-1258 writes a tone as a character of its own. */
    private static byte[] vietnamese(String text) {
        var half = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace("o\u0302", "\u00f4")
                .replace("a\u0306", "\u0103")
                .replace("o\u031b", "\u01a1");
        return half.getBytes(Charset.forName("windows-1258"));
    }

    private static String bytes(String text) {
        return text;
    }

    private void deliver(String raw) {
        deliver(raw, UTF_8);
    }

    private static void deliver(String raw, Charset charset) {
        try {
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(charset))));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
