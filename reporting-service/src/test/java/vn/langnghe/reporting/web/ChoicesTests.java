package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.reporting.report.Dimension;

/** The filter bar and the filters of an address know every word that events use. */
class ChoicesTests {

    @Test
    void noWordIsMissing() {
        for (var dimension : List.of(Dimension.CHANNEL, Dimension.KIND, Dimension.COMPONENT, Dimension.SENDER_TYPE)) {
            assertThat(Choices.keys(dimension)).containsExactlyInAnyOrderElementsOf(Contracts.words(dimension.id()));
        }
    }
}
