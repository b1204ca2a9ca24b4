package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.domain.Suggestion;
import vn.langnghe.routing.text.Resources;
import vn.langnghe.routing.text.Words;

/** What is said of people in our own rooms in words no list holds, and what only sounds like it. */
class MisconductTests {

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
    void hardlyAnyAccusationGoesUnreadToTheRoomItIsAbout() {
        Predicate<Ruling> gone = ruling -> ruling.automatic() || !ruling.restricted() && inFront(ruling);

        assertThat(those("/misconduct/told.txt", gone, UnaryOperator.identity()))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(those("/misconduct/told.txt", gone, Words::withoutMarks)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void hardlyAnythingHarmlessIsHeldBack() {
        assertThat(those("/misconduct/harmless.txt", Ruling::restricted, UnaryOperator.identity()))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(those("/misconduct/harmless.txt", Ruling::restricted, Words::withoutMarks))
                .hasSizeLessThanOrEqualTo(3);
    }

    private static boolean inFront(Ruling ruling) {
        return List.of("DKKD", "NNS", "DTC", "VPS").contains(ruling.lead());
    }

    private static List<String> those(String file, Predicate<Ruling> which, UnaryOperator<String> typed) {
        return Resources.lines(file).stream()
                .map(typed)
                .filter(text -> which.test(rule(text)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cán bộ Phòng Đăng ký kinh doanh gợi ý bồi dưỡng thì hồ sơ mới được xem nhanh.",
                "Chị Ổn ở Phòng Đăng ký kinh doanh hẹn tôi nhiều lần rồi không tiếp, thái độ khó chịu khi tôi nộp hồ"
                        + " sơ đăng ký doanh nghiệp."
            })
    void whoIsAccusedIsNotOffered(String text) {
        var ruling = rule(text);

        assertThat(ruling.restricted()).isTrue();
        assertThat(ruler.unaccused(Petition.of(null, text), ruling.units()))
                .extracting(Suggestion::unit)
                .startsWith("TTS")
                .doesNotContain("DKKD");
    }

    private static Ruling rule(String text) {
        return ruler.rule(new Petition(null, text, "HOTLINE", "CITIZEN", null, null, false, false, 1, 0));
    }
}
