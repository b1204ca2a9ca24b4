package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.domain.Ruling;

/** Whatever the words suggest, the law is heard first. */
class LawTests {

    private static final String COMPLAINT =
            "Chúng tôi khiếu nại quyết định thu hồi giấy chứng nhận đăng ký doanh nghiệp của phòng đăng ký kinh doanh. ";

    private static Ruler ruler;

    @BeforeAll
    static void shipped() {
        ruler = Ruler.shipped(Settings.AUTOMATIC_FROM, LocalDate.of(2026, 11, 1));
    }

    @AfterAll
    static void close() {
        ruler.close();
    }

    @Test
    void aComplaintOfFiveNeedsARepresentativeSoAPersonLooks() {
        assertThat(rule(COMPLAINT, "LETTER", 4).automatic()).isTrue();

        var five = rule(COMPLAINT, "LETTER", 5);

        assertThat(five.automatic()).isFalse();
        assertThat(laws(five)).contains("law:02/2011/QH13#8.4", "law:05/2021/TT-TTCP#5");
    }

    @Test
    void aPetitionOfManyGoesItsWayAndSaysSo() {
        var many = rule("Các doanh nghiệp đề nghị cho biết thủ tục thay đổi đăng ký doanh nghiệp.", "WEBSITE", 50);

        assertThat(many.automatic()).isTrue();
        assertThat(laws(many)).containsExactly("law:05/2021/TT-TTCP#5");
    }

    @Test
    void aComplaintDecidedTwiceIsForAPersonToGiveBack() {
        var twice = rule(COMPLAINT + "Việc này đã có quyết định giải quyết khiếu nại lần hai.", "LETTER", 1);

        assertThat(twice.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(twice.automatic()).isFalse();
        assertThat(laws(twice)).contains("law:02/2011/QH13#11.7");
    }

    @Test
    void anAccusationIsKeptFromOthersHoweverItCame() {
        var text = "Tôi tố cáo chuyên viên của Sở đòi tiền mới cấp giấy phép, tôi có bằng chứng ghi âm.";

        assertThat(rule(text, "ZALO", 1).kind()).isEqualTo(Kind.SUSPECTED_DENUNCIATION);
        assertThat(rule(text, "LETTER", 1).kind()).isEqualTo(Kind.DENUNCIATION);
        assertThat(rule(text, "LETTER", 1).restricted()).isTrue();
        assertThat(rule(text, "HOTLINE", 1).restricted()).isTrue();
    }

    @Test
    void whatABidderAsksAboutTheResultIsAKindOfItsOwn() {
        var bidder = rule(
                "Công ty chúng tôi kiến nghị về kết quả lựa chọn nhà thầu gói thầu thiết bị, đề nghị đánh giá lại hồ sơ dự thầu.",
                "LETTER",
                1);

        assertThat(bidder.kind()).isEqualTo(Kind.BIDDING_PETITION);
        assertThat(bidder.lead()).isEqualTo("DTC");
    }

    private static Ruling rule(String text, String channel, int senders) {
        return ruler.rule(new Petition(null, text, channel, "CITIZEN", null, null, false, false, senders));
    }

    private static java.util.List<String> laws(Ruling ruling) {
        return ruling.evidence().stream()
                .filter(reason -> reason.what().equals("LAW"))
                .map(Reason::source)
                .filter(source -> !source.endsWith("#27") && !source.endsWith("#91"))
                .toList();
    }
}
