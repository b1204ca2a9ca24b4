package vn.langnghe.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    @TempDir
    private Path directory;

    @Test
    void everyTypeWeUseComesBackAsItWentInAfterARestart() {
        var document = new Document("_id", "x")
                .append("text", "Tiếng Việt có dấu")
                .append("int", 7)
                .append("long", 7_000_000_000L)
                .append("double", 0.5)
                .append("yes", true)
                .append("nothing", null)
                .append("at", java.util.Date.from(Instant.parse("2026-11-22T05:00:00.123Z")))
                .append("oid", new ObjectId())
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("list", List.of(1, "two", new Document("three", 3)))
                .append("empty", new Document());
        with(cases -> cases.insertOne(document));
        with(cases -> assertThat(cases.find().first()).isEqualTo(document));
    }

    @Test
    void aUniqueIndexStillHoldsAfterARestart() {
        with(cases -> {
            cases.createIndex(Indexes.ascending("ref"), new IndexOptions().unique(true));
            cases.insertOne(new Document("_id", 1).append("ref", "A"));
        });
        with(cases -> assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> cases.insertOne(new Document("_id", 2).append("ref", "A")))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(11000)));
    }

    @Test
    void anUpdateThatBreaksAUniqueIndexChangesNothing() {
        with(cases -> {
            cases.createIndex(Indexes.ascending("ref"), new IndexOptions().unique(true));
            cases.insertMany(
                    List.of(new Document("_id", 1).append("ref", "A"), new Document("_id", 2).append("ref", "B")));
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> cases.updateOne(Filters.eq(2), Updates.set("ref", "A")));
            assertThat(cases.find(Filters.eq("ref", "B")).first()).containsEntry("_id", 2);
        });
    }

    @Test
    void whoAsksWhatCannotBeReadIsToldAndMayAskAgain() {
        try (var store = EmbeddedStore.start(null);
                var client = MongoClients.create(store.uri() + "&maxPoolSize=1")) {
            var database = client.getDatabase("tracking");
            var unreadable = new Document("aggregate", "cases")
                    .append("pipeline", List.of(1))
                    .append("cursor", new Document());
            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> database.runCommand(unreadable));
            assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
        }
    }

    @Test
    void aFullCollectionIsDroppedWhileOthersReadIt() throws Exception {
        try (var store = EmbeddedStore.start(directory);
                var client = MongoClients.create(store.uri());
                var other = MongoClients.create(store.uri())) {
            var cases = client.getDatabase("tracking").getCollection("cases").withWriteConcern(WriteConcern.JOURNALED);
            cases.createIndex(Indexes.ascending("unit", "dueAt"));
            cases.insertMany(IntStream.range(0, 10_000)
                    .mapToObj(n ->
                            new Document("_id", n).append("unit", "U" + n % 7).append("text", "x".repeat(300)))
                    .toList());
            var read = other.getDatabase("tracking").getCollection("cases");
            var reading = CompletableFuture.runAsync(() -> {
                while (read.find(Filters.eq("unit", "U3"))
                                .into(new ArrayList<>())
                                .size()
                        > 0) {
                    read.countDocuments(Filters.gt("_id", 5_000));
                }
            });
            cases.drop();
            reading.get(60, TimeUnit.SECONDS);
            cases.insertOne(new Document("_id", 1).append("unit", "U3"));
            assertThat(read.find(Filters.eq("unit", "U3"))).hasSize(1);
        }
    }

    @Test
    void longAnswersComeInPagesInOrderAndWithoutWhatWasRemovedMeanwhile() {
        with(cases -> {
            cases.insertMany(IntStream.range(0, 2_000)
                    .mapToObj(n ->
                            new Document("_id", n).append("rank", 2_000 - n).append("even", n % 2 == 0))
                    .toList());
            assertThat(cases.find().map(each -> each.getInteger("_id")).into(new ArrayList<>()))
                    .isEqualTo(IntStream.range(0, 2_000).boxed().toList());
            assertThat(cases.find(Filters.eq("even", true))
                            .sort(Sorts.ascending("rank"))
                            .projection(Projections.include("rank"))
                            .skip(10)
                            .limit(300)
                            .map(each -> each.getInteger("rank"))
                            .into(new ArrayList<>()))
                    .isEqualTo(
                            IntStream.range(0, 300).map(n -> 22 + 2 * n).boxed().toList());
            try (var reader = cases.find().batchSize(10).iterator()) {
                reader.next();
                cases.deleteMany(Filters.eq("even", false));
                var left = 1;
                while (reader.hasNext()) {
                    reader.next();
                    left++;
                }
                assertThat(left).isBetween(1_000, 1_010);
            }
            assertThat(cases.find(Filters.gte("_id", 0)).limit(3).batchSize(2).into(new ArrayList<>()))
                    .hasSize(3);
        });
    }

    @Test
    void anUnorderedBulkKeepsTheGoodOnes() {
        with(cases -> {
            cases.insertOne(new Document("_id", 1));
            assertThatExceptionOfType(MongoBulkWriteException.class)
                    .isThrownBy(() -> cases.insertMany(
                            List.of(new Document("_id", 1), new Document("_id", 2)),
                            new InsertManyOptions().ordered(false)));
            assertThat(cases.countDocuments()).isEqualTo(2);
        });
    }

    @Test
    void aStaleVersionMatchesNothing() {
        with(cases -> {
            cases.insertOne(new Document("_id", "c").append("version", 3));
            var change = Updates.inc("version", 1);
            assertThat(cases.updateOne(Filters.and(Filters.eq("c"), Filters.eq("version", 3L)), change)
                            .getModifiedCount())
                    .isEqualTo(1);
            assertThat(cases.updateOne(Filters.and(Filters.eq("c"), Filters.eq("version", 3L)), change)
                            .getModifiedCount())
                    .isZero();
        });
    }

    @Test
    void pendingEventsArePushedAndPulled() {
        with(cases -> {
            cases.insertOne(new Document("_id", "c"));
            cases.updateOne(Filters.eq("c"), Updates.push("outbox", new Document("id", "e1")));
            cases.updateOne(Filters.eq("c"), Updates.push("outbox", new Document("id", "e2")));
            cases.updateOne(Filters.eq("c"), Updates.pull("outbox", new Document("id", "e1")));
            assertThat(cases.find(Filters.eq("outbox.id", "e2")).first()).isNotNull();
            assertThat(cases.find(Filters.eq("outbox.id", "e1")).first()).isNull();
        });
    }

    /** As the generic way does it, on every kind of document the quick way may meet. */
    @Test
    void pullingByIdFromOneDocumentTakesNothingElse() {
        var all = new Document("text", "Tiếng Việt")
                .append("double", 1.5)
                .append("nothing", null)
                .append("bytes", new Binary(new byte[] {1, 2}))
                .append("oid", new ObjectId())
                .append("yes", true)
                .append("at", new java.util.Date(0))
                .append("pattern", new org.bson.BsonRegularExpression("a+"))
                .append("int", 1)
                .append("long", 1L)
                .append("decimal", org.bson.types.Decimal128.parse("1.5"))
                .append("outboxes", List.of(new Document("id", "e1")))
                .append("below", new Document("outbox", List.of(new Document("id", "e1"))));
        var two = List.of(new Document("id", "e1").append("body", "{}"), new Document("id", "e2"));
        with(cases -> {
            cases.createIndex(Indexes.ascending("outbox.id"), new IndexOptions().sparse(true));
            cases.insertOne(new Document("_id", "two")
                    .append("before", all)
                    .append("outbox", two)
                    .append("after", all));
            cases.insertOne(new Document("_id", "none").append("after", all));
            cases.insertOne(new Document("_id", "odd").append("outbox", List.of("e1", new Document("id", 1))));
            var pull = Updates.pull("outbox", Filters.in("id", List.of("e1", "e3")));
            for (String id : List.of("two", "none", "odd", "nobody")) {
                assertThat(cases.updateOne(Filters.eq(id), pull).getModifiedCount())
                        .isEqualTo(id.equals("two") ? 1 : 0);
            }
            assertThat(cases.find(Filters.eq("two")).first())
                    .usingRecursiveComparison()
                    .isEqualTo(new Document("_id", "two")
                            .append("before", all)
                            .append("outbox", two.subList(1, 2))
                            .append("after", all));
            assertThat(cases.find(Filters.eq("outbox.id", "e1"))).isEmpty();
            assertThat(cases.find(Filters.exists("outbox.id")).map(row -> row.getString("_id")))
                    .containsExactlyInAnyOrder("two", "odd");
        });
    }

    @Test
    void findAndModifyAnswersTheNewDocumentAndUpsertsOnce() {
        with(cases -> {
            var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
            cases.findOneAndUpdate(Filters.eq("n"), Updates.inc("value", 1), options);
            assertThat(cases.findOneAndUpdate(Filters.eq("n"), Updates.inc("value", 1), options))
                    .containsEntry("value", 2);
        });
    }

    @Test
    void whatOneClientHoldsIsNotChangedByAnother() {
        with(cases -> {
            cases.insertMany(IntStream.range(0, 500)
                    .mapToObj(i -> new Document("_id", i).append("n", 0))
                    .toList());
            var page = cases.find().into(new ArrayList<>());
            cases.updateMany(new Document(), Updates.inc("n", 1));
            assertThat(page)
                    .hasSize(500)
                    .allSatisfy(row -> assertThat(row.getInteger("n")).isZero());
        });
    }

    /** More than the cache holds, so that readers fetch pages from a file that is being rewritten under them. */
    @Test
    void readersSeeEveryDocumentWhileTheFileIsRewritten() {
        int count = 1500;
        with(cases -> {
            for (int i = 0; i < count; i++) {
                cases.insertOne(new Document("_id", i)
                        .append("text", Integer.toString(i % 10).repeat(40_000)));
            }
            var durable = cases.withWriteConcern(WriteConcern.JOURNALED);
            var writing = new AtomicBoolean(true);
            var writer = CompletableFuture.runAsync(() -> {
                var random = new Random(3);
                while (writing.get()) {
                    durable.updateOne(Filters.eq(random.nextInt(count)), Updates.inc("n", 1));
                }
            });
            for (int scan = 0; scan < 8; scan++) {
                assertThat(cases.find(Filters.gte("n", 0)).into(new ArrayList<>()))
                        .allSatisfy(row -> assertThat(row.getString("text")).hasSize(40_000));
                assertThat(cases.countDocuments(Filters.type("text", "string"))).isEqualTo(count);
            }
            writing.set(false);
            writer.join();
        });
    }

    /** The same questions with and without indexes have the same answers. */
    @Test
    void anIndexChangesNoAnswer() {
        var random = new Random(7);
        List<Document> rows =
                IntStream.range(0, 600).mapToObj(i -> row(i, random)).toList();
        with(plain -> withOther(indexed -> {
            indexed.createIndex(Indexes.ascending("unit", "status", "dueAt"));
            indexed.createIndex(Indexes.descending("dueAt"));
            indexed.createIndex(Indexes.ascending("tags"));
            indexed.createIndex(Indexes.ascending("parts.no"));
            indexed.createIndex(Indexes.ascending("outbox.id"), new IndexOptions().sparse(true));
            indexed.createIndex(
                    Indexes.ascending("ref"), new IndexOptions().unique(true).sparse(true));
            plain.insertMany(rows);
            indexed.insertMany(rows);
            for (Consumer<MongoCollection<Document>> change : changes()) {
                change.accept(plain);
                change.accept(indexed);
                for (Bson question : questions()) {
                    assertThat(answers(indexed, question))
                            .as(question.toString())
                            .isEqualTo(answers(plain, question));
                    assertThat(indexed.countDocuments(question))
                            .isEqualTo(answers(plain, question).size());
                }
            }
        }));
    }

    private static Document row(int i, Random random) {
        var row = new Document("_id", i)
                .append("unit", "U" + random.nextInt(4))
                .append("status", random.nextInt(3))
                .append(
                        "tags",
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(n -> "t" + random.nextInt(5))
                                .toList())
                .append("parts", List.of(new Document("no", random.nextInt(9)), new Document("no", random.nextInt(9))));
        if (random.nextBoolean()) {
            row.append(
                    "outbox",
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(n -> new Document("id", "e" + random.nextInt(5)))
                            .toList());
        }
        if (random.nextBoolean()) {
            row.append("dueAt", random.nextInt(100))
                    .append(
                            "ref",
                            UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                                    .toString());
        }
        return row;
    }

    private static List<Consumer<MongoCollection<Document>>> changes() {
        return List.of(
                rows -> {},
                rows -> rows.updateMany(Filters.lt("dueAt", 20), Updates.set("unit", "U9")),
                rows -> rows.updateMany(Filters.eq("tags", "t1"), Updates.pull("tags", "t2")),
                rows -> rows.deleteMany(Filters.and(Filters.eq("unit", "U1"), Filters.gt("dueAt", 50))),
                rows -> rows.updateOne(Filters.eq(3), Updates.unset("dueAt")),
                rows -> rows.updateOne(Filters.eq(5), Updates.push("outbox", new Document("id", "e9"))),
                rows -> rows.updateMany(Filters.gt("_id", 300), Updates.pull("outbox", Filters.in("id", "e1", "e2"))),
                rows -> rows.updateOne(
                        Filters.eq("unit", "new"), Updates.set("dueAt", 1), new UpdateOptions().upsert(true)));
    }

    private static List<Bson> questions() {
        return List.of(
                Filters.eq("unit", "U1"),
                Filters.and(Filters.eq("unit", "U1"), Filters.eq("status", 1L)),
                Filters.and(Filters.eq("unit", "U1"), Filters.in("status", 0, 2), Filters.lt("dueAt", 40)),
                Filters.and(Filters.in("unit", "U9", "U2"), Filters.ne("status", 1)),
                Filters.and(Filters.gte("dueAt", 30), Filters.lt("dueAt", 33)),
                Filters.gt("dueAt", 95.5),
                Filters.lte("dueAt", 3),
                Filters.eq("dueAt", null),
                Filters.exists("ref", false),
                Filters.eq("ref", null),
                Filters.in("tags", "t1", "t4"),
                Filters.all("tags", "t1", "t2"),
                Filters.eq("tags", List.of("t1", "t2")),
                Filters.and(Filters.gt("tags", "t3"), Filters.lt("tags", "t1")),
                Filters.eq("parts.no", 4),
                Filters.elemMatch("parts", Filters.eq("no", 4)),
                Filters.exists("outbox.id"),
                Filters.exists("outbox"),
                Filters.exists("outbox.id", false),
                Filters.eq("outbox.id", "e9"),
                Filters.in("outbox.id", "e1", null),
                Filters.or(Filters.eq("unit", "U1"), Filters.eq("status", 0)),
                Filters.not(Filters.eq("unit", "U1")),
                Filters.regex("unit", "^U[12]$"),
                Filters.eq("_id", 17),
                Filters.and(Filters.eq("_id", 17), Filters.eq("status", 5)),
                Filters.in("_id", 1, 2, 3, 9999),
                Filters.gt("_id", 590));
    }

    private static List<Document> answers(MongoCollection<Document> rows, Bson question) {
        return rows.find(question)
                .sort(Sorts.ascending("_id"))
                .map(EmbeddedStoreTests::withoutRandomId)
                .into(new ArrayList<>());
    }

    private static Document withoutRandomId(Document row) {
        if (row.get("_id") instanceof ObjectId) {
            row.remove("_id");
        }
        return row;
    }

    private void with(Consumer<MongoCollection<Document>> use) {
        try (EmbeddedStore store = EmbeddedStore.start(directory);
                MongoClient client = MongoClients.create(store.uri())) {
            use.accept(client.getDatabase("test").getCollection("cases"));
        }
    }

    private static void withOther(Consumer<MongoCollection<Document>> use) {
        try (EmbeddedStore store = EmbeddedStore.start(null);
                MongoClient client = MongoClients.create(store.uri())) {
            use.accept(client.getDatabase("test").getCollection("indexed"));
        }
    }
}
