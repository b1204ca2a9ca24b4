package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.langnghe.local.store.EmbeddedStore;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.ground.Ground;

class MongoEditsTests {

    private static @Nullable EmbeddedStore store;
    private static MongoTemplate mongo;

    private final MongoEdits edits = new MongoEdits(mongo.getMongoDatabaseFactory(), mongo.getConverter());

    @BeforeAll
    static void open() {
        store = System.getenv("MONGODB_URI") == null ? EmbeddedStore.start(null) : null;
        var uri = store == null ? Objects.requireNonNull(System.getenv("MONGODB_URI")) : store.uri();
        mongo = new MongoTemplate(
                new SimpleMongoClientDatabaseFactory(MongoClients.create(uri), "deadlines-" + UUID.randomUUID()));
    }

    @AfterAll
    static void close() {
        mongo.getDb().drop();
        if (store != null) {
            store.close();
        }
    }

    @Test
    void rulesComeBackAsTheyWereWritten() {
        var rules = Shipped.read().rules().stream().map(RuleEntry::of).toList();
        var written = new RuleSetDocument(1, rules, Instant.parse("2026-11-22T06:00:00Z"), "admin", "thử");

        assertThat(edits.add(written)).isTrue();
        assertThat(edits.add(written)).isFalse();
        assertThat(edits.add(new RuleSetDocument(2, rules, Instant.parse("2026-11-23T06:00:00Z"), "admin", null)))
                .isTrue();

        assertThat(edits.ruleSets()).extracting(RuleSetDocument::version).containsExactly(1, 2);
        assertThat(edits.ruleSets().getFirst()).isEqualTo(written);
        assertThat(RuleReader.read(edits.ruleSets().getFirst().rules()).rules())
                .isEqualTo(Shipped.read().rules());
    }

    @Test
    void theLatestVersionOfAYearIsInForce() {
        edits.add(year(2, "hai"));
        edits.add(year(1, "một"));

        assertThat(edits.add(year(2, "lần nữa"))).isFalse();
        assertThat(InForce.of(Shipped.read(), List.of(), edits.calendars(), List.of())
                        .deadlines()
                        .calendar()
                        .year(2027)
                        .source())
                .isEqualTo("hai");
    }

    @Test
    void aRuleForAChannelThatWasTakenOutDoesNotSpoilTheOthers() {
        var rules = new ArrayList<>(
                Shipped.read().rules().stream().map(RuleEntry::of).toList());
        var shipped = rules.size();
        rules.add(new RuleEntry(
                "old",
                List.of("PETITION"),
                "reply",
                new WhenEntry(null, null, null, null, null, null, null, List.of("GOV_PORTAL"), null),
                20,
                "calendar",
                null,
                "receipt",
                "x",
                "local",
                "2017-04-25",
                null));
        var edit = new RuleSetDocument(1, rules, Instant.parse("2026-11-22T06:00:00Z"), "admin", null);

        assertThat(InForce.of(Shipped.read(), List.of(edit), List.of(), List.of())
                        .deadlines()
                        .rules()
                        .rules())
                .hasSize(shipped);
    }

    @Test
    void whatWasDecidedKeepsTheWordsOfItsMoment() {
        var before = Instant.parse("2026-11-22T05:59:59Z");
        var changed = Instant.parse("2026-11-22T06:00:00Z");
        var grounds = Shipped.read().grounds().stream()
                .map(GroundEntry::of)
                .filter(ground -> Objects.equals(ground.code(), "OBSTACLE"))
                .map(ground -> new GroundEntry(
                        ground.code(),
                        ground.act(),
                        ground.kinds(),
                        "lời mới",
                        ground.en(),
                        ground.basis(),
                        ground.mark(),
                        ground.effectiveFrom(),
                        null))
                .toList();
        var written = new GroundSetDocument(1, grounds, changed, "admin", "thử");

        assertThat(edits.add(written)).isTrue();
        assertThat(edits.add(written)).isFalse();
        assertThat(edits.groundSets()).containsExactly(written);

        var book = GroundBook.of(Shipped.read(), edits.groundSets());
        assertThat(book.at(before).all()).isEqualTo(Shipped.read().grounds());
        assertThat(book.at(changed)).isEqualTo(book.current());
        assertThat(book.current().of(Ground.Act.SUSPENSION, Kind.COMPLAINT, LocalDate.of(2026, 11, 22)))
                .extracting(Ground::vi)
                .containsExactly("lời mới");
        assertThat(book.current().of(Ground.Act.REFUSAL, Kind.COMPLAINT, LocalDate.of(2026, 11, 22)))
                .hasSize(9);
        assertThat(book.change().note()).isEqualTo("thử");
    }

    private static CalendarDocument year(int version, String source) {
        var shipped =
                CalendarEntry.of(Objects.requireNonNull(Shipped.read().years().get(2027)));
        return new CalendarDocument(
                CalendarDocument.idOf(2027, version),
                2027,
                version,
                new CalendarEntry(2027, "decided", source, shipped.off(), shipped.makeUp()),
                Instant.parse("2026-11-22T06:00:00Z"),
                "admin",
                null);
    }
}
