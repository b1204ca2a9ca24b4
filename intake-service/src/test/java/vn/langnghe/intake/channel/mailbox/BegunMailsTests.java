package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;

@SpringBootTest
@Import(IntakeWithStore.class)
class BegunMailsTests {

    private static final String MAIL =
            "From: lan@congty.example\r\nMessage-ID: <1@x>\r\nSubject: Chờ\r\n\r\nHồ sơ chờ lâu.\r\n";

    @Autowired
    private BegunMails begun;

    @Autowired
    private MailDesk desk;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void nothingBegun() {
        List.of("mails_begun", "mails", "feedback")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void aMailThatEndedTheServiceThreeTimesIsSetAsideUnread() throws Exception {
        try (var mail = spooled()) {
            for (int start = 0; start < 3; start++) {
                assertThat(begun.begin(mail.digest())).isTrue();
            }
            assertThat(desk.take(mail)).isEqualTo(MailDesk.Outcome.UNREADABLE);
        }
        assertThat(mongo.getCollection("feedback").countDocuments()).isZero();
    }

    @Test
    void whoWasReadBesideOneThatEndsTheServiceIsReadAloneAndTakenIn() throws Exception {
        try (var mail = spooled()) {
            begun.begin(mail.digest());
            assertThat(desk.wasBegun(mail)).isTrue();
        }
        try (var sorter = new Sorter(desk)) {
            sorter.take(1, spooled());
            assertThat(sorter.outcomes()).containsOnlyKeys(MailDesk.Outcome.TAKEN);
        }
        assertThat(mongo.getCollection("feedback").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("mails_begun").countDocuments()).isZero();
    }

    @Test
    void oneThatCameToItsEndIsNotCounted() throws Exception {
        for (int times = 0; times < 5; times++) {
            try (var mail = spooled()) {
                desk.take(mail);
            }
        }
        assertThat(mongo.getCollection("feedback").distinct("subject", String.class))
                .containsExactly("Chờ");
        assertThat(mongo.getCollection("mails").distinct("reason", String.class))
                .doesNotContain("broken");
        assertThat(mongo.getCollection("mails_begun").countDocuments()).isZero();
    }

    private static Spooled spooled() throws Exception {
        var message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(MAIL.getBytes(UTF_8)));
        return Spooled.of(message, 1_000_000);
    }
}
