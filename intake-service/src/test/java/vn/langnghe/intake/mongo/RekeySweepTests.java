package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.secrets.Keys;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class RekeySweepTests {

    private static final String OLD = "old:" + key(1);
    private static final String NEW = "new:" + key(2);

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void nothingThere() {
        List.of("submitters", "mail_origins", "attachments.files")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void afterASweepTheOldKeyIsNeededNoMore() {
        var id = UUID.randomUUID();
        var sender = new Sender("Lan", "0912345678", null, null, null, null, null);
        mongo.insert(seal(OLD).close(id, FeedbackId.random(), sender, Instant.now()));
        mongo.getCollection("mail_origins")
                .insertOne(new Document("_id", "f")
                        .append("messageId", Keys.cipher(OLD).encrypt("f/message", "<a@b>")));
        mongo.getCollection("attachments.files")
                .insertOne(new Document("_id", "a")
                        .append(
                                "metadata",
                                new Document("name", Keys.cipher(OLD).encrypt("a/name", "đơn.pdf"))));

        new RekeySweep(mongo, seal(NEW + "," + OLD), Keys.cipher(NEW + "," + OLD)).sweep();

        var kept = mongo.findById(id.toString(), SubmitterDocument.class);
        assertThat(seal(NEW).open(kept)).isEqualTo(sender);
        assertThat(kept.phoneMark()).isEqualTo(Keys.index(NEW).mark("phone", "0912345678"));
        var origin = mongo.getCollection("mail_origins").find().first();
        assertThat(Keys.cipher(NEW).decrypt("f/message", origin.getString("messageId")))
                .isEqualTo("<a@b>");
        var file = mongo.getCollection("attachments.files").find().first();
        assertThat(Keys.cipher(NEW).decrypt("a/name", file.getEmbedded(List.of("metadata", "name"), String.class)))
                .isEqualTo("đơn.pdf");
    }

    private static SubmitterSeal seal(String keys) {
        return new SubmitterSeal(Keys.cipher(keys), Keys.index(keys));
    }

    private static String key(int filled) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
