package vn.langnghe.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IndicatorsTests {

    @Test
    void everyDefinitionIsWholeInBothLanguages() {
        for (var indicator : Indicators.shipped().all()) {
            for (var words : Arrays.asList(
                    indicator.name(),
                    indicator.standsFor(),
                    indicator.formula(),
                    indicator.numerator(),
                    indicator.denominator(),
                    indicator.exclusions())) {
                assertThat(words.vi()).as(indicator.code()).isNotBlank();
                assertThat(words.en()).as(indicator.code()).isNotBlank();
            }
        }
    }
}
