package vn.langnghe.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrackingCodeTests {

    private static final Random RANDOM = new Random(20260718);

    static Stream<TrackingCode> codes() {
        return Stream.generate(() -> {
                    var bits = new byte[32];
                    RANDOM.nextBytes(bits);
                    return TrackingCode.of(label -> bits, FeedbackId.random());
                })
                .limit(200);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isReadBackAsItIsPrinted(TrackingCode code) {
        assertThat(code.toString()).matches("LN(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]");
        assertThat(TrackingCode.parse(code.toString())).contains(code);
        assertThat(TrackingCode.parse(code.canonical())).contains(code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isReadHoweverItIsWritten(TrackingCode code) {
        var sloppy = code.toString()
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(TrackingCode.parse(" " + sloppy + "\n")).contains(code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void oneWrongCharacterIsAlwaysNoticed(TrackingCode code) {
        for (int at = 0; at < code.canonical().length(); at++) {
            for (char other : Base32.ALPHABET.toCharArray()) {
                var wrong = new StringBuilder(code.canonical());
                wrong.setCharAt(at, other);
                if (other != code.canonical().charAt(at)) {
                    assertThat(TrackingCode.parse(wrong.toString())).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void swappedNeighboursAreNoticed(TrackingCode code) {
        for (int at = 1; at < code.canonical().length(); at++) {
            char left = code.canonical().charAt(at - 1);
            char right = code.canonical().charAt(at);
            var swapped = new StringBuilder(code.canonical());
            swapped.setCharAt(at - 1, right);
            swapped.setCharAt(at, left);
            // 0 and Z differ by 31, which doubling cannot tell apart
            if (left != right && Math.abs(Base32.ALPHABET.indexOf(left) - Base32.ALPHABET.indexOf(right)) != 31) {
                assertThat(TrackingCode.parse(swapped.toString())).isEmpty();
            }
        }
    }

    @Test
    void hashIsThatOfTheThirteenCharacters() {
        var code = new TrackingCode("7K3M9QXF2ABCD");
        assertThat(code.hash()).hasSize(64).isEqualTo(new TrackingCode("7K3M9QXF2ABCD").hash());
        assertThat(code.hash()).isEqualTo("aa2278ea6fbdbe625d32a6c3de0c3309920ec7f40c2ec04ce1907844de4e2ea0");
    }

    @Test
    void nonsenseIsNoCode() {
        assertThat(Stream.of("", "LN", "LN-", "LN-UUUU-UUUU-UUUU-U", "Đ".repeat(13), "0".repeat(10_000)))
                .allMatch(text -> TrackingCode.parse(text).isEmpty());
    }
}
