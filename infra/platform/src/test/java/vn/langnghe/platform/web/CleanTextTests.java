package vn.langnghe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTests {

    @Test
    void plainTextIsLeftAsItIs() {
        var text = "Hello,\tworld\r\nand more";

        assertThat(CleanText.of(text)).isSameAs(text);
    }

    @Test
    void decomposedVietnameseIsComposed() {
        assertThat(CleanText.of("Nguye\u0302\u0303n")).isEqualTo("Nguyễn");
    }

    @Test
    void emojiAreText() {
        assertThat(CleanText.of("cảm ơn 🙏🏽")).isEqualTo("cảm ơn 🙏🏽");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\ud83d", "\ude4f!", "a\uffff"})
    void controlCharactersAndHalvesOfPairsAreRefused(String text) {
        assertThatThrownBy(() -> CleanText.of(text)).isInstanceOf(ControlCharacters.class);
    }

    /** A letter from a word processor is no reason to throw a form away. */
    @Test
    void whatPeoplePasteIsCleanedNotRefused() {
        assertThat(CleanText.typed("một\u000Bhai\r\nba\u0085bốn\u2028năm")).isEqualTo("một\nhai\nba\nbốn\nnăm");
        assertThat(CleanText.typed("a\u0000b\u0007c\ud83dd\uffffe\ttab")).isEqualTo("abcde\ttab");
        assertThat(CleanText.typed("cảm ơn 🙏🏽 Nguye\u0302\u0303n")).isEqualTo("cảm ơn 🙏🏽 Nguyễn");
    }
}
