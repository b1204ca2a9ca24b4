package vn.langnghe.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DN xin GPXD nhà xưởng            | doanh nghiệp xin giấy phép xây dựng nhà xưởng
                    cty TNHH MTV                     | công ty trách nhiệm hữu hạn một thành viên
                    nop ho so dkkd qua mang          | nop ho so đăng ký kinh doanh qua mang
                    Công ty CP Hoa Hồi               | Công ty cổ phần Hoa Hồi
                    nộp HS tại bộ phận một cửa       | nộp hồ sơ tại bộ phận một cửa
                    em hs lớp 5                      | em hs lớp 5
                    báo CA huyện                     | báo công an huyện
                    can bo tra ho so                 | can bo tra ho so
                    """)
    void abbreviationsAreWrittenOutWhereTheWordsAroundAllow(String typed, String meant) {
        assertThat(Canonical.of(typed).strip()).isEqualTo(meant.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kieens nghij giair quyeets ddawng kys   | kien nghi giai quyet dang ky
                    kie6n1 nghi5 gia3i quye6t1 d9a8ng ky1   | kien nghi giai quyet dang ky
                    C«ng ty kiÕn nghÞ gi¶m thuÕ             | cong ty kien nghi giam thue
                    Coâng ty kieán nghò giaûm thueá         | cong ty kien nghi giam thue
                    """)
    void undigestedKeysAndOldFontsAreRead(String typed, String plain) {
        assertThat(Canonical.folded(typed)).isEqualTo(plain);
    }

    @Test
    void aFewEnglishWordsAreLeftAlone() {
        assertThat(Canonical.of("Chúng tôi dùng phần mềm test, form và software mới"))
                .contains("test", "form", "software");
    }

    @Test
    void oldAndNewTonePlacementAreOneWord() {
        assertThat(Words.of("hòa thúy khỏe kỹ lý")).isEqualTo(Words.of("hoà thuý khoẻ kĩ lí"));
    }

    @Test
    void composedAndDecomposedAreOneText() {
        var composed = "Đăng ký ở Lạng Sơn";
        assertThat(Words.of(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(Words.of(composed));
    }

    @Test
    void emojiAloneHaveNoWords() {
        assertThat(Canonical.folded("😀😀 🙏")).isEmpty();
    }

    @Test
    void hugeTextsAreCut() {
        assertThat(Canonical.of("thuế ".repeat(800_000))).hasSizeLessThanOrEqualTo(Canonical.LONGEST);
    }
}
