package vn.langnghe.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Rule;

class RuleMatcherTests {

    @Test
    void marksCountWhereTheyAreTypedAndOnlyThere() {
        try (var matcher = matcher(rule("thuế", null))) {
            assertThat(matcher.match(saying("kê khai thuế"))).hasSize(1);
            assertThat(matcher.match(saying("ke khai thue"))).hasSize(1);
            assertThat(matcher.match(saying("cho thuê nhà"))).isEmpty();
        }
    }

    @Test
    void aQueryMayAskForTheChannel() {
        try (var matcher = matcher(rule(null, "+channel:ZALO +\"tố cáo\""))) {
            var byZalo = new Petition(null, "tôi tố cáo", "ZALO", null, null, null, false, false, 1, 0);
            assertThat(matcher.match(byZalo)).hasSize(1);
            assertThat(matcher.match(saying("tôi tố cáo"))).isEmpty();
        }
    }

    @Test
    void aLongerPhraseSilencesTheShorterInside() {
        var rules = List.of(rule("thuê đất", null), rule("tiền thuê đất", null));
        try (var matcher = new RuleMatcher(new RuleBook("test", rules, List.of()))) {
            assertThat(matcher.match(saying("nộp tiền thuê đất")))
                    .flatExtracting(hit -> hit.phrases())
                    .containsExactly("tiền thuê đất");
        }
    }

    @Test
    void aQueryThatDoesNotParseSaysWhere() {
        assertThatThrownBy(() -> matcher(rule(null, "\"thuế AND (")))
                .isInstanceOfSatisfying(
                        UnreadableRule.class, fault -> assertThat(fault.code()).isEqualTo("ends-too-soon"));
        assertThatThrownBy(() -> matcher(rule(null, "*:*")))
                .isInstanceOfSatisfying(
                        UnreadableRule.class, fault -> assertThat(fault.code()).isEqualTo("matches-everything"));
        assertThatThrownBy(() -> matcher(rule(null, "*thuế")))
                .isInstanceOfSatisfying(
                        UnreadableRule.class, fault -> assertThat(fault.code()).isEqualTo("begins-with-wildcard"));
        assertThatThrownBy(() -> matcher(rule("!!!", null))).isInstanceOf(UnreadableRule.class);
    }

    @Test
    void everyShippedExampleHolds() {
        var book = RuleBook.shipped();
        try (var matcher = new RuleMatcher(book)) {
            assertThat(matcher.size()).isGreaterThan(1_500);
            for (var rule : book.rules()) {
                assertThat(rule.must())
                        .allSatisfy(text -> assertThat(speaks(matcher, rule, text))
                                .as("%s on: %s", rule.id(), text)
                                .isTrue());
                assertThat(rule.mustNot())
                        .allSatisfy(text -> assertThat(speaks(matcher, rule, text))
                                .as("%s not on: %s", rule.id(), text)
                                .isFalse());
            }
            assertThat(book.rules()).filteredOn(rule -> !rule.must().isEmpty()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void shippedRulesHaveOneIdEach() {
        assertThat(RuleBook.shipped().rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    private static boolean speaks(RuleMatcher matcher, Rule rule, String text) {
        return matcher.match(saying(text)).stream()
                .anyMatch(hit -> hit.rule().id().equals(rule.id()));
    }

    private static RuleMatcher matcher(Rule rule) {
        return new RuleMatcher(new RuleBook("test", List.of(rule), List.of()));
    }

    private static Petition saying(String text) {
        return Petition.of(null, text);
    }

    private static Rule rule(@Nullable String phrase, @Nullable String query) {
        return new Rule(
                phrase == null ? "query" : phrase,
                "CUC_THUE",
                null,
                null,
                null,
                null,
                null,
                1,
                phrase == null ? List.of() : List.of(phrase),
                query,
                List.of(),
                List.of(),
                1,
                null,
                null,
                null);
    }
}
