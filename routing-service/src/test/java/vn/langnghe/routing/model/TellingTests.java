package vn.langnghe.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingTests {

    @Test
    void wordsInARowAreOnePhraseAsItWasWritten() {
        var says = Map.of("thue", 1.0, "tien thue", 1.0, "thue dat", 2.0, "dat", 0.5, "cua", 3.0, "dat cua", 0.2);

        assertThat(Telling.phrases("Cho tôi hỏi Tiền thuê đất của công ty.", says))
                .containsExactly("Tiền thuê đất");
    }

    @Test
    void whatSaysNothingOfItsOwnIsNotShown() {
        assertThat(Telling.phrases(
                        "Phòng số 5 của Sở, phong so 7 cua so.",
                        Map.of("phong so", 5.0, "so", 2.0, "phong", 2.0, "cua so", 1.0)))
                .isEmpty();
    }

    @Test
    void aSyllableAloneIsShownOnlyWhereNothingLongerSpeaks() {
        assertThat(Telling.phrases("Phó phòng thuế nộp chậm.", Map.of("pho", 5.0, "thue", 1.0, "nop cham", 0.5)))
                .containsExactly("nộp chậm");
        assertThat(Telling.phrases("Phó phòng thuế.", Map.of("pho", 5.0, "thue", 1.0)))
                .containsExactly("thuế");
    }

    @Test
    void wordsOnBothSidesOfASignAreNoPhrase() {
        assertThat(Telling.phrases(
                        "Bụi xi măng, tiếng ồn.", Map.of("xi mang", 1.0, "mang tieng", 9.0, "tieng on", 2.0)))
                .containsExactly("tiếng ồn", "xi măng");
    }

    @Test
    void anAbbreviationIsShownWrittenOutWhereNothingElseSpeaks() {
        assertThat(Telling.phrases("Về ĐKKD", Map.of("dang ky", 1.0, "ky kinh", 1.0, "kinh doanh", 1.0)))
                .containsExactly("đăng ký kinh doanh");
    }
}
