package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Derivation;
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

    @Autowired
    private Derivation server;

    @BeforeEach
    void nothingThere() {
        List.of("submitters", "mail_origins", "attachments.files", "mails", "messages", "tokens")
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

        sweep();

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

    @Test
    void aConversationIsFoundUnderWhateverKeyTheSendersAreKept() {
        var item = FeedbackId.random();
        conversations(OLD).remember(Channel.ZALO, "u1", item);
        assertThat(conversations(NEW).last(Channel.ZALO, "u1")).contains(item);
        assertThat(conversations(NEW).last(Channel.FANPAGE, "u1")).isEmpty();
    }

    private MongoConversations conversations(String keys) {
        return new MongoConversations(mongo, server, Keys.index(keys), Clock.systemUTC());
    }

    @Test
    void whatIsNoSendersCardIsWrittenUnderTheNewKeyToo() {
        keep("mails", "m", "sealed", "m/mail");
        keep("messages", "ZALO:1", "account", "ZALO:1");
        keep("tokens", "zalo", "access", "zalo/access");
        keep("tokens", "zalo", "refresh", "zalo/refresh");

        sweep();

        assertThat(kept("mails", "sealed", "m/mail")).isEqualTo("m/mail");
        assertThat(kept("messages", "account", "ZALO:1")).isEqualTo("ZALO:1");
        assertThat(kept("tokens", "access", "zalo/access")).isEqualTo("zalo/access");
        assertThat(kept("tokens", "refresh", "zalo/refresh")).isEqualTo("zalo/refresh");
    }

    @Test
    void whatNoKeyOpensStaysAndKeepsNothingBehindItUnderTheOldKey() {
        var lost = "lost:" + key(3);
        var sender = new Sender("Lan", null, null, null, null, null, null);
        mongo.insert(seal(lost).close(UUID.randomUUID(), FeedbackId.random(), sender, Instant.now()));
        mongo.insert(seal(OLD).close(UUID.randomUUID(), FeedbackId.random(), sender, Instant.now()));
        mongo.getCollection("messages")
                .insertOne(new Document("_id", "ZALO:0")
                        .append("account", Keys.cipher(lost).encrypt("ZALO:0", "somebody")));
        mongo.getCollection("messages")
                .insertOne(new Document("_id", "ZALO:1")
                        .append("account", Keys.cipher(OLD).encrypt("ZALO:1", "somebody")));

        assertThat(sweep()).isEqualTo(2);

        var kept = mongo.getCollection("messages")
                .find(new Document("_id", "ZALO:1"))
                .first();
        assertThat(Keys.cipher(NEW).decrypt("ZALO:1", kept.getString("account")))
                .isEqualTo("somebody");
        assertThat(mongo.getCollection("messages")
                        .find(new Document("_id", "ZALO:0"))
                        .first()
                        .getString("account"))
                .startsWith("lost:");
    }

    private void keep(String collection, String id, String field, String place) {
        var written = Update.update(field, Keys.cipher(OLD).encrypt(place, place));
        mongo.upsert(Query.query(Criteria.where("_id").is(id)), written, collection);
    }

    private String kept(String collection, String field, String place) {
        var document =
                Objects.requireNonNull(mongo.getCollection(collection).find().first());
        return Keys.cipher(NEW).decrypt(place, document.getString(field));
    }

    @Test
    void manySendersAreWrittenInBatchesAndNoneIsLeft() {
        var senders = IntStream.range(0, 1_203)
                .mapToObj(number -> seal(OLD)
                        .close(
                                UUID.randomUUID(),
                                FeedbackId.random(),
                                new Sender("Lan " + number, null, null, null, null, null, null),
                                Instant.now()))
                .toList();
        mongo.insert(senders, SubmitterDocument.class);
        assertThat(sweep()).isEqualTo(1_203);
        assertThat(mongo.findAll(SubmitterDocument.class))
                .hasSize(1_203)
                .allSatisfy(sender -> assertThat(seal(NEW).open(sender).name()).startsWith("Lan "));
        assertThat(sweep()).isZero();
    }

    private double sweep() {
        var meters = new SimpleMeterRegistry();
        new RekeySweep(mongo, seal(NEW + "," + OLD), Keys.cipher(NEW + "," + OLD), meters).sweep();
        return meters.get("langnghe.intake.rekeyed").counter().count();
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
