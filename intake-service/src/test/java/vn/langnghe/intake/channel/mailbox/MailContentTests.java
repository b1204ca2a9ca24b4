package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.intake.channel.mailbox.Arrived.awaitItems;
import static vn.langnghe.intake.channel.mailbox.Arrived.contents;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
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
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.platform.testing.CollectedEvents;

/** What all kinds of mail programs make of a mail, over real IMAP. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class MailContentTests {

    private static PostBox mail;

    @Autowired
    private CollectedEvents events;

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
    void whatOutlookPacksIntoOneFileIsUnpacked() {
        mail.deliver("""
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
        awaitItems(mongo, 1);
        assertThat(contents(mongo)).containsExactly("Xin xem tep kem theo");
        var kept = mongo.getCollection("attachments.files").find().into(new ArrayList<>());
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().get("metadata", Document.class)).containsEntry("mediaType", "text/plain");
        assertThat(mongo.getCollection("feedback").find().first().getList("attachments", Document.class))
                .extracting(file -> file.getString("attachmentId"))
                .containsExactly(kept.getFirst().getString("filename"));
    }

    @Test
    void oldLettersAndStyledOnesAreReadAndFilesKept() {
        var windows = new String("Hồ sơ bị trả lại".getBytes(UTF_8), UTF_8);
        mail.deliver(
                "From: lan@x.vn\r\nMessage-ID: <1@x.vn>\r\nContent-Type: text/plain; charset=windows-1258\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                        + new String(vietnamese(windows), ISO_8859_1),
                ISO_8859_1);
        mail.deliver("""
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
        awaitItems(mongo, 2);
        assertThat(contents(mongo))
                .containsExactlyInAnyOrder("Hồ sơ bị trả lại", "Chờ lâu\nHai\n\nBien ban\n\nNoi dung bien ban");
        assertThat(mongo.getCollection("attachments.files").countDocuments()).isEqualTo(1);
        assertThat(events.all().toString()).doesNotContain("nam@y.vn");
    }

    @Test
    void aRefusedFileIsMentionedAndTheMailTaken() {
        mail.deliver("""
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
        awaitItems(mongo, 1);
        assertThat(contents(mongo).getFirst()).startsWith("Xin xem tep\n\n[Một tệp kèm thư không được nhận: ");
    }

    /** Windows-1258 writes a tone as a character of its own. */
    private static byte[] vietnamese(String text) {
        var half = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace("o\u0302", "\u00f4")
                .replace("a\u0306", "\u0103")
                .replace("o\u031b", "\u01a1");
        return half.getBytes(Charset.forName("windows-1258"));
    }
}
