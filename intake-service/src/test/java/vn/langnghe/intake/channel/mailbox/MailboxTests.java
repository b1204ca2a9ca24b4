package vn.langnghe.intake.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.intake.channel.mailbox.Arrived.awaitItems;
import static vn.langnghe.intake.channel.mailbox.Arrived.contents;
import static vn.langnghe.intake.channel.mailbox.Arrived.items;
import static vn.langnghe.intake.channel.mailbox.PostBox.ADDRESS;
import static vn.langnghe.intake.channel.mailbox.PostBox.LONG;
import static vn.langnghe.intake.channel.mailbox.PostBox.plain;
import static vn.langnghe.platform.testing.SignedIn.as;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.platform.testing.CollectedEvents;

/** Real IMAP on this machine. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class MailboxTests {

    private static PostBox mail;

    @Autowired
    private CollectedEvents events;

    @Autowired
    private MockMvcTester mvc;

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
    void mailThatLiesThereAndMailThatComesLaterBecomeItems() {
        mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ của tôi chờ đã ba tuần."));
        watch.start();
        awaitItems(mongo, 1);
        mail.deliver(plain("<2@x.vn>", "Thuế", "Chưa được hoàn thuế."));
        awaitItems(mongo, 2);
        assertThat(contents(mongo)).containsExactlyInAnyOrder("Hồ sơ của tôi chờ đã ba tuần.", "Chưa được hoàn thuế.");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(mail.inFolder("LangNghe-Done")).isEqualTo(2));
        assertThat(mail.inFolder("INBOX")).isZero();
        assertThat(events.all().toString()).doesNotContain("lan@x.vn", "Nguyễn Thị Lan");
    }

    @Test
    void itCameWhenOurServerHadItWhateverTheSendersClockSays() {
        var before = Instant.now().minusSeconds(2);
        var raw = plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu.");
        mail.deliver(raw.replace("20 Nov 2026", "01 Jun 1998"));
        mail.deliver(raw.replace("20 Nov 2026", "20 Nov 2096").replace("<1@", "<2@"));
        watch.start();
        awaitItems(mongo, 2);
        assertThat(mongo.getCollection("feedback")
                        .find()
                        .map(found -> found.getDate("receivedAt").toInstant()))
                .allMatch(received -> received.isAfter(before) && !received.isAfter(Instant.now()));
    }

    @Test
    void oneConnectionIsKeptThroughManyQuietWaits() throws Exception {
        try (var open = Mailbox.open(mail.properties(), "secret")) {
            for (int quiet = 0; quiet < 3; quiet++) {
                assertThat(open.waiting()).isEmpty();
                open.await(Duration.ofMillis(200));
            }
            mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
            assertThat(open.waiting()).hasSize(1);
        }
    }

    @Test
    void theSameMailReadAgainIsTheSameItem() {
        var once = plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu.");
        mail.deliver(once);
        mail.deliver(once);
        watch.start();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(mail.inFolder("LangNghe-Done")).isEqualTo(2));
        assertThat(items(mongo)).isEqualTo(1);
    }

    @Test
    void comesBackAfterTheServerWasAway() {
        watch.start();
        mail.deliver(plain("<1@x.vn>", "Một", "Trước khi mất kết nối."));
        awaitItems(mongo, 1);
        mail.restart();
        mail.deliver(plain("<2@x.vn>", "Hai", "Sau khi mất kết nối."));
        awaitItems(mongo, 2);
    }

    @Test
    void whatCannotBeReadIsListedAndTheNextMailIsRead() {
        mail.deliver("From: lan@x.vn\r\nMessage-ID: <1@x.vn>\r\nContent-Type: multipart/mixed; boundary=\r\n\r\nx");
        mail.deliver("From: lan@x.vn\r\nMessage-ID: <2@x.vn>\r\nSubject: \r\n\r\n  \r\n");
        mail.deliver(plain("<3@x.vn>", "To", "x".repeat(300_000)));
        mail.deliver(plain("<4@x.vn>", "Tốt", "Thư này đọc được."));
        watch.start();
        awaitItems(mongo, 1);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(mail.inFolder("INBOX")).isZero());
        assertThat(mail.inFolder("LangNghe-Unreadable")).isEqualTo(3);
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
        mail.deliver("From: lan@x.vn\r\nMessage-ID: <1@x.vn>\r\nAuto-Submitted: auto-replied\r\n\r\nTôi đi vắng.");
        mail.deliver(
                "From: MAILER-DAEMON@x.vn\r\nMessage-ID: <2@x.vn>\r\nContent-Type: multipart/report; boundary=b\r\n\r\n"
                        + "--b\r\n\r\nUndeliverable\r\n--b--");
        mail.deliver("From: news@x.vn\r\nMessage-ID: <3@x.vn>\r\nList-Id: <n.x.vn>\r\n\r\nQuảng cáo");
        mail.deliver("From: So <" + ADDRESS + ">\r\nMessage-ID: <4@x.vn>\r\n\r\nThư của mình");
        watch.start();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(mail.inFolder("LangNghe-Aside")).isEqualTo(4));
        assertThat(mongo.getCollection("mails").find().map(note -> note.getString("reason")))
                .containsExactlyInAnyOrder("auto-reply", "bounce", "bulk", "own");
        assertThat(items(mongo)).isZero();
    }

    @Test
    void diedBetweenRegisteringAndMovingTheMailIsReadAgainAndIsTheSameItem() throws Exception {
        mail.deliver(plain("<1@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        // all that is done before a mail is moved, by somebody who then dies
        try (var read = Spooled.of(mail.first(), 200_000)) {
            assertThat(desk.take(read)).isEqualTo(MailDesk.Outcome.TAKEN);
        }
        assertThat(items(mongo)).isEqualTo(1);
        assertThat(mail.inFolder("INBOX")).isEqualTo(1);
        watch.start();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(mail.inFolder("LangNghe-Done")).isEqualTo(1));
        assertThat(mail.inFolder("INBOX")).isZero();
        assertThat(items(mongo)).isEqualTo(1);
        assertThat(mongo.getCollection("submitters").countDocuments()).isEqualTo(1);
        assertThat(events.ofType("vn.langnghe.feedback.registered.v1")).hasSize(1);
    }
}
