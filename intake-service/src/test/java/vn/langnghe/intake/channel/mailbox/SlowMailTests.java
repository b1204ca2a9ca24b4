package vn.langnghe.intake.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.langnghe.intake.channel.mailbox.PostBox.LONG;
import static vn.langnghe.intake.channel.mailbox.PostBox.plain;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;

/** A mail that keeps whoever reads it busy without end, over real IMAP. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class SlowMailTests {

    @Autowired
    private MailRegistrar registrar;

    @Autowired
    private SetAside aside;

    @Autowired
    private BegunMails begun;

    @Autowired
    private MongoTemplate mongo;

    private final AtomicBoolean over = new AtomicBoolean();
    private final PostBox mail = PostBox.open();

    @BeforeEach
    void empty() {
        List.of("feedback", "submitters", "mails")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @AfterEach
    void close() {
        over.set(true);
        mail.close();
    }

    @Test
    void itIsSetAsideUnreadAndThoseBehindItBecomeItems() {
        mail.deliver(plain("<1@x.vn>", "Vòng lặp", "Không ai đọc hết."));
        mail.deliver(plain("<2@x.vn>", "Chờ lâu", "Hồ sơ chờ lâu."));
        mail.deliver(plain("<3@x.vn>", "Thuế", "Chưa được hoàn thuế."));
        var desk = new MailDesk(
                new TimedReading(this::endlessly, Duration.ofSeconds(5)), registrar, aside, begun, Clock.systemUTC());
        var watch = new MailboxWatch(mail.properties(), desk, new SimpleMeterRegistry());
        watch.start();
        try {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(mail.inFolder("INBOX")).isZero());
        } finally {
            watch.stop();
        }
        assertThat(mail.inFolder("LangNghe-Done")).isEqualTo(2);
        assertThat(mail.inFolder("LangNghe-Unreadable")).isEqualTo(1);
        assertThat(mongo.getCollection("mails").find().map(note -> note.getString("reason")))
                .containsExactly("too-slow");
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(2);
    }

    /** Busy like a flaw of the mail library, which nobody can interrupt. */
    private Mail endlessly(Spooled spooled) throws Exception {
        var read = new MailReader(new Machines(Set.of())).read(spooled);
        while ("Vòng lặp".equals(read.subject()) && !over.get()) {
            Thread.onSpinWait();
        }
        return read;
    }
}
