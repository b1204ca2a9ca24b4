package vn.langnghe.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.routing.domain.Rule;

class RuleCheckTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "thuế AND (           | rule-ends-too-soon
            *:*                   | rule-matches-everything
            -thuế                 | rule-matches-nothing
            text:[* TO *]         | rule-too-loose
            *đất                  | rule-begins-with-wildcard
            đ*                    | rule-too-loose
            đ*t*i*                | rule-too-loose
            /[ab]*a[ab]{40}/      | rule-too-loose
            thuế~2                | rule-too-loose
            """)
    void aQueryThatCannotWorkIsRefusedAndSaysWhy(String query, String code) {
        assertThat(RuleCheck.faults(List.of(rule(query)))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("rules[0].query");
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            đất AND (nhà) OR)     | rule-does-not-parse | 17 | )
            thuế AND AND đất      | rule-does-not-parse | 10 | AND
            text:(đất AND         | rule-ends-too-soon  | 13 | ''
            text:đất AND (nhà OR  | rule-ends-too-soon  | 20 | ''
            thuế AND kenh:ZALO    | rule-unknown-field  | 10 | kenh
            nguon:"một cửa" đất   | rule-unknown-field  | 1  | nguon
            """)
    void aQueryThatCannotBeReadSaysWhere(String query, String code, int column, String found) {
        assertThat(RuleCheck.faults(List.of(rule(query))))
                .containsExactly(new RuleCheck.Fault("rules[0].query", code, column, found));
    }

    @ParameterizedTest
    @CsvSource({"thuê đất~x, x", "thuê đất~-1, -1", "thuê đất~, ''", "a~99999999999, 99999999999"})
    void aDistanceThatIsNoNumberIsRefused(String phrase, String found) {
        var rule = new Rule(
                "a",
                "DKKD",
                null,
                null,
                null,
                null,
                null,
                1,
                List.of(phrase),
                null,
                List.of(),
                List.of(),
                1,
                null,
                null,
                null);

        assertThat(RuleCheck.faults(List.of(rule)))
                .containsExactly(new RuleCheck.Fault(
                        "rules[0].phrases[0]", "rule-does-not-parse", phrase.indexOf('~') + 2, found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "thuê đất" AND channel:ZALO
            thuế AND NOT "tiền thuê"
            "hồ sơ mời thầu"~3 OR đấu*
            """)
    void aQueryThatSaysSomethingIsTaken(String query) {
        assertThat(RuleCheck.faults(List.of(rule(query)))).isEmpty();
    }

    @Test
    void oneThatSearchesForNoWordIsRefused() {
        assertThat(RuleCheck.faults(List.of(rule("... !!!")))).isNotEmpty();
    }

    private static Rule rule(String query) {
        return new Rule(
                "a", "DKKD", null, null, null, null, null, 1, List.of(), query, List.of(), List.of(), 1, null, null,
                null);
    }
}
