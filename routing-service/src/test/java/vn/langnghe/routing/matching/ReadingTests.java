package vn.langnghe.routing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.routing.domain.Petition;

class ReadingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kính gửi: Sở Xây dựng, Cục Thuế tỉnh, UBND tỉnh. Nước thải hôi.",
                "KÍNH GỬI:\n- Ông Chủ tịch UBND tỉnh;\n- Sở Lao động - Thương binh và Xã hội;\nNước thải hôi.",
                "Kinh gui: So Xay dung, Cuc Thue tinh. Nước thải hôi."
            })
    void aHeadThatNamesSeveralBodiesSaysNothing(String text) {
        assertThat(words(text)).isEqualTo(words("Nước thải hôi."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kính gửi: Cục Thuế tỉnh. Nước thải hôi.",
                "Kính gửi Sở Xây dựng, tôi hỏi về giấy phép. Nước thải hôi.",
                "Kính gửi Sở Tài chính. Phòng Đăng ký kinh doanh trả hồ sơ chậm. Tôi mong được giải quyết.",
                "Kính gửi: Sở Tài chính\nÔng Trần Văn B phó phòng trả hồ sơ chậm.\nXin cảm ơn",
                "Kính gửi: Sở Tài chính;\nBà B ở phòng đăng ký trả hồ sơ chậm.\nXin cảm ơn",
                "Kính gửi: Sở Công Thương, Công ty chúng tôi xin phép bán rượu. Nước thải hôi."
            })
    void oneAddresseeAndWhatIsSaidToHimStay(String text) {
        assertThat(words(text)).startsWith(words("Kính gửi").toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[tên]", "[TÊN]", "[…]", "[...]", "[image]", "[số điện thoại]", "[tên công ty]"})
    void whatStandsForSomethingThatIsNotThereSaysNothing(String mark) {
        assertThat(words("Nước thải " + mark + " hôi.")).isEqualTo(words("Nước thải , hôi."));
    }

    @Test
    void whateverElseStandsInBracketsIsRead() {
        assertThat(words("[Tố cáo] Nước thải hôi.")).isEqualTo(words("Tố cáo Nước thải hôi."));
    }

    @Test
    void aListOfFortyThousandLettersIsReadAtOnce() {
        var text = "Kính gửi: " + "Sở Xây dựng, ".repeat(3_000);

        assertThat(words(text)).hasSizeGreaterThan(1_000);
    }

    private static List<String> words(String text) {
        return Reading.of(Petition.of(null, text)).words();
    }
}
