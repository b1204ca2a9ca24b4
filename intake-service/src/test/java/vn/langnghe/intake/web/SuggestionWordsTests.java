package vn.langnghe.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.platform.testing.Contracts;

/** The desk has a word for whatever may be suggested; a text that fits nowhere gets no component. */
class SuggestionWordsTests {

    @Test
    void everyKindAndComponentHasAWord() {
        assertThat(SuggestionWords.CODES.get("kind")).containsExactlyInAnyOrderElementsOf(Contracts.words("kind"));
        assertThat(SuggestionWords.CODES.get("component"))
                .containsExactlyInAnyOrderElementsOf(Contracts.words("component").stream()
                        .filter(component -> !"OTHER".equals(component))
                        .toList());
    }

    @Test
    void channelsAreThoseOfTheEvents() {
        assertThat(Channel.values())
                .extracting(Channel::name)
                .containsExactlyInAnyOrderElementsOf(Contracts.words("channel"));
    }
}
