package vn.langnghe.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.langnghe.platform.testing.SignedIn.as;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.register.DisclosureCheck;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.Disclosures.Disclosure;
import vn.langnghe.intake.register.Disclosures.What;

/** Whoever can write to the store cannot make a reading unsaid without its being seen. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(IntakeWithStore.class)
class DisclosureChainTests {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private DisclosureCheck check;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void nothingRead() {
        entries().deleteMany(new Document());
        mongo.getCollection(ChainEnd.COLLECTION).deleteMany(new Document());
    }

    @Test
    void whatWasWrittenIsAsItWasWritten() {
        assertThat(check.look()).isEqualTo(new DisclosureCheck.Found(0, 0, 0, 0, List.of()));
        disclosures.record(List.of(reading(1), reading(2)));
        disclosures.record(List.of(new Disclosure(
                "f3", "clerk", NOON, What.CORRECTED, "Báo sai số", "CLERK", "VPS", List.of("phone", "name"), 2)));
        assertThat(check.look()).isEqualTo(new DisclosureCheck.Found(3, 0, 3, 0, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void isFound(String how, Consumer<MongoCollection<Document>> tampering) {
        IntStream.rangeClosed(1, 5).forEach(number -> disclosures.record(List.of(reading(number))));
        tampering.accept(entries());
        assertThat(check.look().faults()).isPositive();
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                how("another reader", entries -> set(entries, 3, "reader", "nobody")),
                how("another reason", entries -> set(entries, 3, "reason", "x")),
                how("another time", entries -> set(entries, 3, "at", Date.from(NOON.plusSeconds(60)))),
                how("another member", entries -> set(entries, 3, "member", 9)),
                how("another item", entries -> set(entries, 3, "feedbackId", "f9")),
                how("the first gone", entries -> delete(entries, 1)),
                how("one gone", entries -> delete(entries, 3)),
                how("the last gone", entries -> delete(entries, 5)),
                how("all gone", entries -> entries.deleteMany(new Document())),
                how("one gone and the rest moved up", entries -> {
                    delete(entries, 4);
                    set(entries, 5, "number", 4L);
                }),
                how("one put in without a seal", DisclosureChainTests::putIn));
    }

    private static Arguments how(String how, Consumer<MongoCollection<Document>> tampering) {
        return arguments(how, tampering);
    }

    private static void putIn(MongoCollection<Document> entries) {
        var one = entries.find(new Document("number", 5L)).first();
        assertThat(one).isNotNull();
        one.remove("_id");
        one.remove("number");
        one.remove("seal");
        one.append("at", Date.from(NOON.plusSeconds(3_600)));
        entries.insertOne(one);
    }

    private static void set(MongoCollection<Document> entries, long number, String field, Object value) {
        entries.updateOne(new Document("number", number), new Document("$set", new Document(field, value)));
    }

    private static void delete(MongoCollection<Document> entries, long number) {
        entries.deleteOne(new Document("number", number));
    }

    @Test
    void theNoteHowFarItWentCannotBeMadeToFit() {
        disclosures.record(List.of(reading(1), reading(2)));
        delete(entries(), 2);
        var end = mongo.getCollection(ChainEnd.COLLECTION);
        var first = entries().find().first();
        assertThat(first).isNotNull();
        end.updateOne(
                new Document(),
                new Document("$set", new Document("number", 1L).append("seal", first.getString("seal"))));
        assertThat(check.look().faults()).isPositive();
        end.deleteMany(new Document());
        assertThat(check.look().first()).containsExactly("end");
    }

    @Test
    void readingsOfBeforeThereWereSealsAreCountedApart() {
        mongo.insert(reading(0), MongoDisclosures.COLLECTION);
        disclosures.record(List.of(reading(1)));
        assertThat(check.look()).isEqualTo(new DisclosureCheck.Found(1, 1, 1, 0, List.of()));
        assertThat(disclosures.of("f0")).hasSize(1);
    }

    @Test
    void manyWhoReadAtOnceTakeOneNumberAfterTheOther() {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, 20)
                    .forEach(reader ->
                            readers.execute(() -> disclosures.record(List.of(reading(reader), reading(reader)))));
        }
        assertThat(check.look()).isEqualTo(new DisclosureCheck.Found(40, 0, 40, 0, List.of()));
    }

    @Test
    void onlyWhoWatchesOverReadersLooks() {
        disclosures.record(List.of(reading(1)));
        var path = "/api/feedback/disclosures/verification";
        assertThat(mvc.post().uri(path).with(as("clerk", "CLERK"))).hasStatus(403);
        assertThat(mvc.post().uri(path).with(as("admin", "ADMIN")))
                .hasStatusOk()
                .bodyText()
                .contains("\"entries\":1", "\"faults\":0");
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection(MongoDisclosures.COLLECTION);
    }

    private static Disclosure reading(int number) {
        return new Disclosure(
                "f" + number,
                "inspector",
                NOON.plusSeconds(number),
                What.SENDER,
                "Xác minh",
                "INSPECTOR",
                "TTS",
                null,
                null);
    }
}
