package vn.langnghe.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.tracking.deadline.Words;

/** What lists can be filtered by, and what rules speak of, are the words that events use. */
class WordsTests {

    @Test
    void listsKnowEveryWord() {
        assertThat(ListParameters.KINDS).containsExactlyInAnyOrderElementsOf(Contracts.words("kind"));
        assertThat(ListParameters.COMPONENTS).containsExactlyInAnyOrderElementsOf(Contracts.words("component"));
        assertThat(ListParameters.CHANNELS).containsExactlyInAnyOrderElementsOf(Contracts.words("channel"));
    }

    @Test
    void rulesKnowEveryChannelAndTwoMore() {
        assertThat(Words.CHANNELS).containsAll(Contracts.words("channel")).contains("IN_PERSON", "GOVERNMENT_PORTAL");
        assertThat(Words.CHANNELS).hasSize(Contracts.words("channel").size() + 2);
    }
}
