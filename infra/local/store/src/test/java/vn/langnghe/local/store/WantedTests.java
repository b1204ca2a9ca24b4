package vn.langnghe.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTests {

    private static final Document CASE = new Document("_id", "a")
            .append("number", 3)
            .append("ẩn", true)
            .append("at", new Document("room", "P1").append("floor", 2))
            .append("steps", List.of(new Document("seal", "s1"), new Document("seal", "s2")))
            .append("outbox", List.of(new Document("id", "e")));

    @Test
    void readsTheFieldsThatAreToldAndThoseTheConditionLooksAt() {
        assertThat(read("{number: {$gt: 2}}", "{'at.room': 1}").keySet()).containsExactly("_id", "number", "at");
        assertThat(read("{$or: [{ẩn: true}, {'steps.seal': 's1'}]}", "{_id: 0, number: 1}")
                        .keySet())
                .containsExactly("_id", "number", "ẩn", "steps");
        assertThat(read("{_id: 'a'}", "{'at.room': 1}").get("at")).isEqualTo(CASE.get("at"));
    }

    @Test
    void leavesOutWhatIsNotToldUnlessTheConditionLooksAtIt() {
        assertThat(read("{_id: 'a'}", "{outbox: 0, 'at.floor': 0}").keySet())
                .containsExactly("_id", "number", "ẩn", "at", "steps");
        assertThat(read("{'outbox.id': 'e'}", "{outbox: 0}")).isEqualTo(CASE);
        assertThat(read("{number: 3}", "{_id: 0}").keySet()).contains("number", "ẩn", "at", "steps", "outbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{steps: {$slice: 1}}"})
    void readsAllWhereAllIsToldOrItCannotBeTold(String projection) {
        assertThat(read("{_id: 'a'}", projection)).isEqualTo(CASE);
        assertThat(read("{$expr: {$eq: ['$number', 3]}}", "{number: 1}")).isEqualTo(CASE);
    }

    @Test
    void answersAsIfItHadReadAll() {
        try (var store = EmbeddedStore.start(null);
                var client = MongoClients.create(store.uri())) {
            var cases = client.getDatabase("tracking").getCollection("cases");
            cases.insertOne(org.bson.Document.parse("{_id: 1, n: 5, a: {b: 1, c: 2}, s: [{x: 1, y: 2}], o: 'o'}"));
            cases.insertOne(org.bson.Document.parse("{_id: 2, n: 4, a: {b: 3, c: 4}, s: [], o: 'p'}"));
            assertThat(cases.find(Filters.in("_id", 1, 2))
                            .projection(Projections.include("a.c", "s.y"))
                            .sort(Sorts.ascending("n"))
                            .into(new java.util.ArrayList<>()))
                    .containsExactly(
                            org.bson.Document.parse("{_id: 2, a: {c: 4}, s: []}"),
                            org.bson.Document.parse("{_id: 1, a: {c: 2}, s: [{y: 2}]}"));
            assertThat(cases.find(Filters.eq("o", "p"))
                            .projection(Projections.exclude("o", "a.b"))
                            .first())
                    .isEqualTo(org.bson.Document.parse("{_id: 2, n: 4, a: {c: 4}, s: []}"));
        }
    }

    private static Document read(String query, String projection) {
        return new RawBson(Bson.encode(CASE)).only(Wanted.of(parsed(query), parsed(projection)));
    }

    private static Document parsed(String json) {
        return Bson.decode(
                new org.bson.RawBsonDocument(org.bson.BsonDocument.parse(json), new org.bson.codecs.BsonDocumentCodec())
                        .getByteBuffer()
                        .array());
    }
}
