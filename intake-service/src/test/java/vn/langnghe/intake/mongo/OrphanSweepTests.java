package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.domain.Submitters;

@SpringBootTest
@Import(IntakeWithStore.class)
class OrphanSweepTests {

    private static final Sender LAN = new Sender("Lan", null, null, null, null, null, null);

    @Autowired
    private Submitters submitters;

    @Autowired
    private Registrar registrar;

    @Autowired
    private OrphanSweep sweep;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void emptyRegister() {
        List.of("feedback", "submitters")
                .forEach(collection -> mongo.getCollection(collection).deleteMany(new Document()));
    }

    @Test
    void aSenderWhoseLineWasNeverWrittenIsForgotten() {
        var orphan = UUID.randomUUID();
        submitters.keep(orphan, FeedbackId.random(), LAN);
        assertThat(sweep.sweep(Instant.EPOCH, Instant.now().plusSeconds(1))).isEqualTo(1);
        assertThat(submitters.find(orphan)).isEmpty();
    }

    @Test
    void aSenderOfALineStays() {
        var registered = (Registration.Registered) registrar.register(item(), null);
        assertThat(sweep.sweep(Instant.EPOCH, Instant.now().plusSeconds(1))).isZero();
        assertThat(submitters.find(registered.feedback().submitterId())).contains(LAN);
    }

    @Test
    void aYoungOneMayStillBecomeALine() {
        submitters.keep(UUID.randomUUID(), FeedbackId.random(), LAN);
        assertThat(sweep.sweep(Instant.EPOCH, Instant.now().minusSeconds(60))).isZero();
    }

    @Test
    void keptTwiceItLooksYoungAgain() {
        var id = UUID.randomUUID();
        var feedbackId = FeedbackId.random();
        submitters.keep(id, feedbackId, LAN);
        mongo.getCollection("submitters")
                .updateOne(new Document(), new Document("$set", new Document("keptAt", Date.from(Instant.EPOCH))));
        submitters.keep(id, feedbackId, LAN);
        assertThat(sweep.sweep(Instant.EPOCH, Instant.now().minusSeconds(60))).isZero();
    }

    private static RegisterFeedback item() {
        return new RegisterFeedback(
                Channel.HOTLINE,
                SenderType.CITIZEN,
                null,
                "Chờ lâu",
                "vi",
                false,
                null,
                null,
                null,
                null,
                LAN,
                List.of(),
                false,
                false,
                null,
                "clerk");
    }
}
