package vn.langnghe.intake.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.attachment.Scan;
import vn.langnghe.intake.attachment.Unclaimed;

@SpringBootTest
@Import(IntakeWithStore.class)
class StraySweepTests {

    @Autowired
    private AttachmentStore store;

    @Autowired
    private StraySweep sweep;

    @Autowired
    private Unclaimed unclaimed;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void nothingThere() {
        List.of("feedback", "attachments.files", "attachments.chunks", "unclaimed")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void aFileNobodySentAnItemWithIsDeletedAfterADayAndNotBefore() throws IOException {
        keep("a");
        assertThat(sweep.sweep(Instant.now().minusSeconds(60))).isZero();
        assertThat(sweep.sweep(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(store.find("a")).isEmpty();
        assertThat(mongo.getCollection("attachments.chunks").countDocuments()).isZero();
    }

    @Test
    void aFileWhoseItemDiedBeforeItClaimedItIsGivenToIt() throws IOException {
        keep("a");
        var id = UUID.randomUUID().toString();
        mongo.getCollection("feedback").insertOne(Document.parse("""
                        {"_id":"%s","attachments":[{"attachmentId":"a","mediaType":"text/plain","size":3}]}""".formatted(id)));
        assertThat(sweep.sweep(Instant.now().plusSeconds(60))).isZero();
        assertThat(store.find("a"))
                .get()
                .extracting(AttachmentStore.Stored::feedbackId)
                .isEqualTo(id);
    }

    @Test
    void aFileOfNobodySignedInGoesSoonerAndMakesRoomAgain() throws IOException {
        keep("a");
        keep("of a clerk");
        var now = Instant.now();
        unclaimed.add(now, 100);
        assertThat(unclaimed.note("a", now, 100)).isTrue();
        assertThat(unclaimed.note("a", now, 100)).as("once only").isFalse();
        assertThat(sweep.sweepOfAnybody(now.minusSeconds(60))).isZero();
        assertThat(sweep.sweepOfAnybody(now.plusSeconds(60))).isEqualTo(1);
        assertThat(store.find("a")).isEmpty();
        assertThat(store.find("of a clerk")).isPresent();
        assertThat(unclaimed.add(now, 0)).isZero();
    }

    @Test
    void whatAnInterruptedUploadLeftCountedIsForgottenWithItsHour() {
        var now = Instant.now();
        unclaimed.add(now.minus(Duration.ofHours(6)), 100);
        unclaimed.add(now.minus(Duration.ofHours(3)), 10);
        assertThat(unclaimed.add(now, 1)).isEqualTo(11);
        sweep.sweepOfAnybody();
        assertThat(mongo.getCollection("unclaimed").find().first()).hasSize(3);
        assertThat(unclaimed.add(now, 0)).isEqualTo(11);
    }

    private void keep(String id) throws IOException {
        store.keep(id, "a.txt", "text/plain", Scan.NONE, new ByteArrayInputStream("abc".getBytes(UTF_8)));
    }
}
