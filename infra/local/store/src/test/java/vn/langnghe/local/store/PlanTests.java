package vn.langnghe.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which index answers, and whether what it gives still has to be put in order. */
class PlanTests {

    private final StoredCollection register = register();

    @Test
    void thePageAfterAnotherBeginsWhereThatOneEnded() {
        var query = new Document(
                "$and",
                List.of(
                        new Document("registeredAt", new Document("$exists", true)),
                        new Document("registeredAt", new Document("$gte", 10)),
                        new Document("registeredAt", new Document("$lte", 40))));
        assertThat(plan(query, newestFirst())).isEqualTo("registeredAt_1__id_1, ordered");
        assertThat(newest(query)).startsWith(40, 39).endsWith(11, 10).hasSize(31);
    }

    @Test
    void theNewestOfOneChannelNeedNotBeSorted() {
        var query = new Document("channel", "HOTLINE");
        assertThat(plan(query, newestFirst())).isEqualTo("channel_1_registeredAt_1__id_1, ordered");
        assertThat(newest(query)).startsWith(98, 96).hasSize(50);
    }

    @Test
    void whatIsFewerBySomethingElseIsSorted() {
        assertThat(plan(new Document("_id", new Document("$in", List.of("3", "7"))), newestFirst()))
                .isEqualTo("_id_, sorted");
        assertThat(plan(new Document("channel", new Document("$in", List.of("HOTLINE", "WEBSITE"))), newestFirst()))
                .isEqualTo("channel_1_registeredAt_1__id_1, sorted");
        assertThat(plan(new Document(), new Document("registeredAt", -1).append("_id", 1)))
                .isEqualTo("none, sorted");
    }

    @Test
    void bothEndsAreNotLookedForInLists() {
        register.addDocument(new Document("_id", "list").append("registeredAt", List.of(5, 1_000)));
        var query = new Document(
                "$and",
                List.of(
                        new Document("registeredAt", new Document("$gt", 900)),
                        new Document("registeredAt", new Document("$lt", 100))));
        assertThat(newest(query)).containsExactly(List.of(5, 1_000));
    }

    private String plan(Document query, @Nullable Document order) {
        var plan = register.plan(Condition.of(query), order);
        var index = plan.index();
        return (index == null ? "none" : index.getName()) + (plan.ordered() ? ", ordered" : ", sorted");
    }

    private List<@Nullable Object> newest(Document query) {
        var found = register.queryDocuments(query, newestFirst(), 0, 0, 1_000, null);
        return found.collectDocuments().stream()
                .<@Nullable Object>map(each -> each.get("registeredAt"))
                .toList();
    }

    private static Document newestFirst() {
        return new Document("registeredAt", -1).append("_id", -1);
    }

    private static StoredCollection register() {
        var cursors = new CursorRegistry();
        var database = new StoredDatabase("intake", MVStore.open(null), cursors);
        var register = (StoredCollection) database.openOrCreateCollection("feedback", CollectionOptions.withDefaults());
        register.addIndex(index(database, true, "_id"));
        register.addIndex(index(database, false, "registeredAt", "_id"));
        register.addIndex(index(database, false, "channel", "registeredAt", "_id"));
        register.insertDocuments(
                IntStream.range(0, 100)
                        .mapToObj(n -> new Document("_id", Integer.toString(n))
                                .append("registeredAt", n)
                                .append("channel", n % 2 == 0 ? "HOTLINE" : "WEBSITE"))
                        .toList(),
                true);
        return register;
    }

    private static Index<Long> index(StoredDatabase database, boolean unique, String... fields) {
        var keys = Stream.of(fields).map(field -> new IndexKey(field, true)).toList();
        return unique
                ? database.openOrCreateUniqueIndex("feedback", "_id_", keys, false)
                : database.openOrCreateSecondaryIndex("feedback", String.join("_1_", fields) + "_1", keys, false);
    }
}
