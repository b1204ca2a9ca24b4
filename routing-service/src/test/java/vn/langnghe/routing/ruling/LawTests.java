package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.domain.Suggestion;
import vn.langnghe.routing.text.Words;

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

    @ParameterizedTest
    @ValueSource(strings = {"ZALO", "FANPAGE", "OPEN311"})
    void aComplaintNobodySignedIsNoneYetSoAPersonLooks(String chat) {
        var said = rule(COMPLAINT, chat, 1);

        assertThat(said.automatic()).isFalse();
        assertThat(laws(said)).contains("law:02/2011/QH13#8");
        assertThat(laws(rule(COMPLAINT, "LETTER", 1))).doesNotContain("law:02/2011/QH13#8");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cán bộ phòng đăng ký kinh doanh gợi ý bồi dưỡng thì hồ sơ mới được xem nhanh.",
                "Chuyên viên nhận hồ sơ có ý vòi vĩnh mỗi lần chúng tôi đến hỏi.",
                "Đi đăng ký kinh doanh lần nào cũng phải kẹp vài trăm nghìn trong hồ sơ mới được nhận.",
                "Cán bộ thẩm định dự án đầu tư công nói dự án muốn qua thì phải chia lại năm phần trăm.",
                "Nữ nhân viên công ty tôi đi nộp hồ sơ ở phòng đăng ký kinh doanh bị cán bộ sàm sỡ, gạ gẫm.",
                "Cán bộ phòng quát mắng, đe dọa sẽ không cấp giấy chứng nhận đăng ký doanh nghiệp cho tôi.",
                "Lãnh đạo phòng kinh tế đối ngoại ép chúng tôi thuê công ty của vợ ông ấy làm hồ sơ dự án.",
                "Hồ sơ thành lập doanh nghiệp chỉ được duyệt sau khi gửi 3 triệu vào tài khoản riêng của người xử lý.",
                "Trưởng phòng gợi ý công ty mua máy tính tặng phòng nếu muốn được bố trí vốn đầu tư công.",
                "Thu của tôi 500 ngàn tiền nhanh khi đổi giấy chứng nhận đăng ký doanh nghiệp.",
                "Thanh tra sở đến công ty ăn uống, nhận quà rồi mới lập biên bản nhẹ tay.",
                "Anh cán bộ phòng đăng ký kinh doanh thường nhắn tin tán tỉnh nữ kế toán của chúng tôi.",
                "Trưởng phòng đầu tư ngoài ngân sách muốn có cổ phần trong dự án của chúng tôi.",
                "Bộ phận cấp giấy doanh nghiệp ưu tiên ai có phần trăm.",
                "Người duyệt dự án ngoài ngân sách ra giá cho từng chữ ký.",
                "Kính gửi Sở Tài chính. Phòng Đăng ký kinh doanh đòi tiền mới cấp giấy. Tôi mong được giải quyết.",
                "Kính gửi Sở Tài chính, Phòng Đăng ký kinh doanh đòi tiền mới cấp giấy. Xin xem lại thủ tục đăng ký kinh doanh.",
                "Kính gửi: Sở Tài chính\nÔng Trần Văn B phó phòng nhận hối lộ 10 triệu của công ty tôi.\nXin cảm ơn"
            })
    void whatTellsOfMisconductAmongOwnPeopleIsReadByNobodyElseUntilAPersonLooked(String text) {
        for (var typed : List.of(text, Words.withoutMarks(text))) {
            var ruling = rule(typed, "WEBSITE", 1);
            assertThat(ruling.restricted()).as(typed).isTrue();
            assertThat(ruling.automatic()).as(typed).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nhân viên công ty tôi muốn góp vốn 200 triệu thì phải làm thủ tục gì ở phòng đăng ký kinh doanh?",
                "Xin cho biết điều kiện thành lập công ty cổ phần có bốn cổ đông góp vốn?",
                "Chúng tôi chờ đợi quá lâu để được cấp giấy chứng nhận đăng ký doanh nghiệp.",
                "Thủ tục đăng ký doanh nghiệp kéo dài quá hẹn ba ngày, đề nghị phòng đăng ký kinh doanh trả kết quả sớm.",
                "Thủ tục điều chỉnh dự án đầu tư phải nộp tiền ký quỹ trước mới được cấp giấy, đề nghị xem lại."
            })
    void whatTellsOfNoMisconductGoesItsWay(String text) {
        for (var typed : List.of(text, Words.withoutMarks(text))) {
            var ruling = rule(typed, "WEBSITE", 1);
            assertThat(ruling.restricted()).as(typed).isFalse();
            assertThat(ruling.automatic()).as(typed).isTrue();
        }
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

    @Test
    void whoAccusesARoomIsHeardByTheInspectorate() {
        var ruling = rule(
                "Tôi tố cáo ông Tham ở phòng Đăng ký kinh doanh nhận 20 triệu đồng để cấp giấy nhanh.", "LETTER", 1);

        assertThat(ruling.lead()).isEqualTo("TTS");
        assertThat(ruling.units()).extracting(Suggestion::unit).doesNotContain("DKKD");
        assertThat(ruling.component()).isEqualTo(Component.INFORMAL_CHARGES);
        assertThat(ruling.planItem()).startsWith("PCI 1.5");
    }

    @Test
    void whoAccusesThoseTheInspectorateAnswersToIsNeverHeardByIt() {
        for (var text : java.util.List.of(
                "Tôi tố cáo ông Tham là Phó Giám đốc Sở nhận 200 triệu đồng để chỉ định nhà thầu.",
                "Kính gửi Giám đốc Sở. Tôi tố cáo Chánh Thanh tra Sở nhận tiền để bỏ qua sai phạm.")) {
            var ruling = rule(text, "LETTER", 1);

            assertThat(ruling.kind()).isEqualTo(Kind.DENUNCIATION);
            assertThat(ruling.automatic()).as(text).isFalse();
            assertThat(ruling.lead()).as(text).isEqualTo("VP_UBND");
            assertThat(ruling.units()).extracting(Suggestion::unit).doesNotContain("TTS", "DTC");
        }
    }

    @Test
    void whomADenunciationIsAddressedToIsNotAccused() {
        var ruling = rule(
                "Kính gửi Giám đốc Sở và Chánh Thanh tra Sở. Tôi tố cáo ông Tham ở phòng Đăng ký kinh doanh nhận 20 triệu"
                        + " đồng, đề nghị lãnh đạo Sở xử lý.",
                "LETTER",
                1);

        assertThat(ruling.lead()).isEqualTo("TTS");
    }

    @Test
    void whoWantsARuleChangedGivesFeedbackOnIt() {
        var ruling = rule(
                "Quy định tại Nghị định 01 yêu cầu doanh nghiệp nộp hai bản sao công chứng là không cần thiết, chồng chéo, đề nghị bãi bỏ.",
                "WEBSITE",
                1);

        assertThat(ruling.kind()).isEqualTo(Kind.REGULATION_FEEDBACK);
        assertThat(laws(ruling)).contains("law:20/2008/NĐ-CP#5");
    }

    @Test
    void manyWhoSignAreCountedFromTheirWords() {
        var ruling = rule(
                "Chúng tôi gồm 12 hộ kinh doanh cùng ký tên kiến nghị thủ tục thay đổi đăng ký doanh nghiệp.",
                "WEBSITE",
                1);

        assertThat(ruling.evidence())
                .filteredOn(reason -> reason.source().equals("law:05/2021/TT-TTCP#5"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.words()).asString().contains("12 hộ"));
    }

    @Test
    void theLawSaysByWhichWords() {
        var ruling = rule("Tôi tố cáo ông Bình trộm cắp tài sản của công ty.", "LETTER", 1);

        assertThat(ruling.evidence())
                .filteredOn(reason -> reason.source().equals("law:25/2018/QH14#8"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.words()).asString().contains("tố cáo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LETTER", "ONE_STOP", "SUGGESTION_BOX", "DIRECTIVE"})
    void whatIsWrittenByANamedPersonIsADenunciationWhoeverPassedItOn(String channel) {
        var text = "Tôi tố cáo ông Bình trộm cắp tài sản của công ty.";

        assertThat(by(text, channel, "CITIZEN", false)).isEqualTo(Kind.DENUNCIATION);
        assertThat(by(text, channel, "CITIZEN", true)).isEqualTo(Kind.SUSPECTED_DENUNCIATION);
        assertThat(by(text, channel, "AGENCY", false))
                .isEqualTo(channel.equals("DIRECTIVE") ? Kind.DENUNCIATION : Kind.SUSPECTED_DENUNCIATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZALO", "FANPAGE", "HOTLINE", "WEBSITE", "MAILBOX", "OPEN311", "DIALOGUE"})
    void whatIsNotInWritingIsASuspectedOne(String channel) {
        assertThat(by("Tôi tố cáo ông Bình trộm cắp tài sản của công ty.", channel, "CITIZEN", false))
                .isEqualTo(Kind.SUSPECTED_DENUNCIATION);
    }

    private static Kind by(String text, String channel, String sender, boolean anonymous) {
        return ruler.rule(new Petition(null, text, channel, sender, null, null, anonymous, false, 1, 0))
                .kind();
    }

    @Test
    void whatAnUnreadLetterSaysIsLookedAtByAPerson() {
        var text = "Tôi xin gửi đơn kèm theo về việc phòng đăng ký kinh doanh giải quyết hồ sơ đăng ký doanh nghiệp"
                + " của tôi quá chậm, đã quá hạn trả kết quả. Xin xem tệp đính kèm.";
        var told = "Hồ sơ đăng ký doanh nghiệp của tôi nộp phòng đăng ký kinh doanh đã quá hạn trả kết quả.";

        assertThat(withFiles(text, 0).automatic()).isTrue();
        assertThat(withFiles(told, 1).automatic()).isTrue();
        assertThat(withFiles(text, 1).automatic()).isFalse();
        assertThat(withFiles(text, 1).evidence())
                .filteredOn(reason -> reason.what().equals("FILES"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.words()).containsExactly("đơn kèm theo"));
    }

    private static Ruling withFiles(String text, int files) {
        return ruler.rule(new Petition(null, text, "MAILBOX", "CITIZEN", null, null, false, false, 1, files));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Tố cáo]", "[TỐ CÁO]", "[Đơn tố cáo]", "[To cao]"})
    void whatPeopleWriteInBracketsIsRead(String tag) {
        var ruling = rule(tag + " Phòng Đăng ký kinh doanh làm việc quá chậm, để lâu.", "MAILBOX", 1);

        assertThat(ruling.restricted()).isTrue();
        assertThat(ruling.automatic() && !"TTS".equals(ruling.lead())).isFalse();
    }

    private static Ruling rule(String text, String channel, int senders) {
        return ruler.rule(new Petition(null, text, channel, "CITIZEN", null, null, false, false, senders, 0));
    }

    private static java.util.List<String> laws(Ruling ruling) {
        return ruling.evidence().stream()
                .filter(reason -> reason.what().equals("LAW"))
                .map(Reason::source)
                .filter(source -> !source.endsWith("#27") && !source.endsWith("#91"))
                .toList();
    }
}
