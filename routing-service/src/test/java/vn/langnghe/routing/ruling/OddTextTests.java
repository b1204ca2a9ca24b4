package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.routing.domain.Petition;

/** What is no petition, or none anybody here reads, is for a person. */
class OddTextTests {

    private static Ruler ruler;

    @BeforeAll
    static void shipped() {
        ruler = Ruler.shipped(Settings.AUTOMATIC_FROM, LocalDate.of(2026, 11, 1));
    }

    @AfterAll
    static void close() {
        ruler.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀😡👍🏽👨‍👩‍👧‍👦",
                "........",
                "我们公司的货物在口岸等了六天，请尽快处理。",
                "The weather was nice and we enjoyed our holiday very much.",
                "\u0000\u0301\u0301\uD800",
                "1234567890 0987654321"
            })
    void whatSaysNothingHereIsForAPersonWithoutAGuess(String text) {
        var ruling = ruler.rule(Petition.of(null, text));

        assertThat(ruling.automatic()).isFalse();
        assertThat(ruling.units()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1a", " ", "[", "kinh gui ", "12 nguoi ", "a.", "aas "})
    void nothingWrittenOverAndOverHoldsUpTheOthers(String piece) {
        var text = piece.repeat(40_000 / piece.length()) + "đ";

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(ruler.rule(Petition.of(null, text))).isNotNull());
    }

    /** A reader of events has a small stack, and what it cannot read stops all that come after. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bà",
                "đồng chí",
                "kính gửi",
                "Xin gửi",
                "chúng tôi gồm",
                "thay mặt 12 người",
                "cùng ký",
                "[",
                "aas",
                "K.H.",
                "DN"
            })
    void noTextIsTooDeepForASmallStack(String piece) throws InterruptedException {
        var accusation = "Tôi tố cáo cán bộ phòng nhận hối lộ 500 triệu đồng, đề nghị xử lý nghiêm. ".repeat(3);
        var text = accusation + "Xin" + (" " + piece).repeat(39_000 / (piece.length() + 1)) + ". Giám đốc Sở biết.";
        var fallen = new AtomicReference<Throwable>();

        var small = new Thread(null, () -> ruler.rule(Petition.of(null, text)), "small", 512 * 1024);
        small.setUncaughtExceptionHandler((_, thrown) -> fallen.set(thrown));
        small.start();
        small.join();

        assertThat(fallen.get()).isNull();
    }

    @Test
    void aTextOfFourMegabytesIsReadAsFarAsItSaysSomething() {
        var text = "Xin hỏi thủ tục thành lập công ty cổ phần. " + "x [y ".repeat(800_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(ruler.rule(Petition.of(null, text)).lead()).isEqualTo("DKKD"));
    }
}
