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
            "thuế AND (           | rule-does-not-parse
            *:*                   | rule-matches-everything
            -thuế                 | rule-matches-nothing
            text:[* TO *]         | rule-too-loose
            *đất                  | rule-does-not-parse
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
                "a", "DKKD", null, null, null, null, 1, List.of(), query, List.of(), List.of(), 1, null, null, null);
    }
}
