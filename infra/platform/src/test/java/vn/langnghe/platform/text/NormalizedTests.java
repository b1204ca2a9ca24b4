package vn.langnghe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NormalizedTests {

    private static final String DOT_BELOW_AND_ACUTE = "\u0323\u0301";

    @Test
    void lettersAndTheirMarksBecomeOne() {
        assertThat(Normalized.nfc("Lạng Sơn")).isEqualTo("Lạng Sơn");
        assertThat(Normalized.nfd("ạ")).isEqualTo("a\u0323");
        assertThat(Normalized.nfkd("ﬁ²")).isEqualTo("fi2");
    }

    @Test
    void whatALanguageWritesStays() {
        var thirty = "a" + DOT_BELOW_AND_ACUTE.repeat(15);

        assertThat(Normalized.nfd(thirty)).hasSize(31);
        assertThat(Normalized.nfc("क्षि")).isEqualTo("क्षि");
    }

    /** Uncut, this takes an hour or so; with it far less than a second. */
    @Test
    void aMillionMarksOnALetterHoldNobodyUp() {
        var marked = "a" + DOT_BELOW_AND_ACUTE.repeat(500_000) + "b";

        var plain = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Normalized.nfc(marked));

        assertThat(plain).hasSizeLessThan(33).endsWith("b");
    }

    @Test
    void lettersThatAreMarksForComparingOnlyCountToo() {
        assertThat(Normalized.nfkd("a" + "\u0301\uFF9E".repeat(500) + "b"))
                .hasSizeLessThan(33)
                .endsWith("b");
    }
}
