package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailShapeTests {

    private static final String START = "From: lan@congty.example\r\nSubject: Chờ lâu\r\n";

    @Test
    void whatPeopleWriteIsSound() throws IOException {
        assertThat(isSound(START + "\r\nKính gửi Sở:\r\n" + "một dòng rất dài ".repeat(50_000)))
                .isTrue();
        assertThat(isSound(START + "References: " + "<abc@x>\r\n ".repeat(1_000) + "\r\n\r\nThêm"))
                .isTrue();
        assertThat(isSound(START + "\r\n" + "--ranh giới\r\nContent-Type: text/plain\r\n\r\nchữ\r\n".repeat(900)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: ", "from: ", "References: ", "X-Any: "})
    void aHeaderOfEndlessFoldsIsNot(String name) throws IOException {
        assertThat(isSound(name + "a\r\n ".repeat(20_000) + "\r\n\r\nchữ")).isFalse();
        assertThat(isSound(START + "\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n" + name + "\r\n\tb".repeat(20_000)))
                .isFalse();
    }

    @Test
    void aHeaderInOneEndlessLineIsNot() throws IOException {
        assertThat(isSound("From: " + "(".repeat(200_000) + "\r\n\r\nchữ")).isFalse();
    }

    @Test
    void aHeadOfEndlesslyManyLinesIsNot() throws IOException {
        assertThat(isSound("X: a\r\n".repeat(150_000) + "\r\nchữ")).isFalse();
        assertThat(isSound("a\n".repeat(300_000) + "\nchữ")).isFalse();
        assertThat(isSound(START + "\r\n--b\r\n" + "a\r\n".repeat(300_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r\n"})
    void whateverEndsALineForTheLibraryEndsOneHere(String end) throws IOException {
        assertThat(isSound("<" + end + "Subject: a" + (end + " a").repeat(20_000) + end + end + "chữ"))
                .isFalse();
        assertThat(isSound("<" + end + ("--b" + end + end).repeat(80_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void anIndentedLetterIsNoHeader(String end) throws IOException {
        var letter = (end + "    Kính gửi Sở, hồ sơ của tôi chờ đã lâu." + end).repeat(2_000);
        assertThat(isSound(START.replace("\r\n", end) + end + letter)).isTrue();
    }

    @Test
    void moreBoundariesThanAnybodyNeedsAreNot() throws IOException {
        assertThat(isSound(START + "\r\n" + "--b\r\n\r\n".repeat(20_000))).isFalse();
    }

    private static boolean isSound(String mail) throws IOException {
        return MailShape.isSound(new ByteArrayInputStream(mail.getBytes(UTF_8)));
    }
}
