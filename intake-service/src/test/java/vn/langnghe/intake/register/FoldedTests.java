package vn.langnghe.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Khiếu nại,khieu nai",
                "Khiê\u0301u  nại!,khieu nai",
                "ĐƯỜNG đất,duong dat",
                "\"  Công ty TNHH 'Ánh-Dương', số 12/3 \",cong ty tnhh anh duong so 12 3",
                "ﬁnance ①,finance 1",
                "\"…\",\"\""
            })
    void whatIsWrittenOtherwiseIsFoundAllTheSame(String written, String folded) {
        assertThat(Folded.of(written)).isEqualTo(folded);
    }

    @Test
    void lettersThatStandForSentencesDoNotMakeALongTextOfAShortOne() {
        assertThat(Folded.of("\uFDFA".repeat(20_000))).hasSizeLessThan(25_100);
    }
}
