package vn.langnghe.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.reporting.report.Dimension;

/** The filter bar offers every word that events use. */
class ChoicesTests {

    @Test
    void noChannelAndNoKindIsMissing() {
        assertThat(Choices.keys(Dimension.CHANNEL)).containsExactlyInAnyOrderElementsOf(Contracts.words("channel"));
        assertThat(Choices.keys(Dimension.KIND)).containsExactlyInAnyOrderElementsOf(Contracts.words("kind"));
    }
}
