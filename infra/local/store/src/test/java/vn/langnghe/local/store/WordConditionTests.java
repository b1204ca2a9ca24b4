package vn.langnghe.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordConditionTests {

    @ParameterizedTest
    @CsvSource({
        "giay phep, giay phep con, true, true",
        "giay phep, xin giay phep, true, true",
        "giay phep, giay pheps giay phep, true, true",
        "giay phep, ngay phep, false, false",
        "phep, xin giay pheps, true, false",
        "hep, giay phep, false, false",
        "giấy, xin giấy phép, true, true",
        "a.c, abc, false, false"
    })
    void findsWhatTheExpressionFinds(String words, String text, boolean begins, boolean whole) {
        assertThat(holds("(^| )" + Pattern.quote(words), text)).isEqualTo(begins);
        assertThat(holds("(^| )" + Pattern.quote(words) + "( |$)", text)).isEqualTo(whole);
    }

    @Test
    void leavesEveryOtherExpressionToWhoeverReadsTheDocument() {
        assertThat(WordCondition.of(new Document("text", expression("(^| )a|b"))))
                .isEmpty();
        assertThat(WordCondition.of(new Document("text", expression("(^| )\\Qa\\E.*\\Eb"))))
                .isEmpty();
        assertThat(WordCondition.of(new Document("text", new Document("$not", expression("(^| )\\Qa\\E")))))
                .isEmpty();
        assertThat(WordCondition.of(
                        new Document("text", new Document("$regex", "(^| )\\QA\\E").append("$options", "i"))))
                .isEmpty();
        assertThat(WordCondition.of(new Document("$or", List.of(new Document("text", expression("(^| )\\Qa\\E"))))))
                .isEmpty();
    }

    @Test
    void passesWhatIsNoText() {
        var condition = new WordCondition("text", "giay", true);
        assertThat(condition.mayHold(raw(List.of("giay")))).isTrue();
        assertThat(condition.mayHold(raw(null))).isTrue();
    }

    private static boolean holds(String expression, String text) {
        var query = new Document("$and", List.of(new Document("text", new Document("$regex", expression(expression)))));
        return WordCondition.of(query).getFirst().mayHold(raw(text));
    }

    private static BsonRegularExpression expression(String pattern) {
        return new BsonRegularExpression(pattern);
    }

    private static RawBson raw(@Nullable Object text) {
        return new RawBson(
                Bson.encode(new Document("before", 1).append("text", text).append("after", "giay")));
    }
}
