package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTests {

    @Test
    void whatIsCutWithinALetterStaysVietnameseAndSaysThatThereIsMore() throws Exception {
        var parts = read("Kính gửi: " + "ệ".repeat(400_000));
        assertThat(parts.whole()).startsWith("Kính gửi: ệệệ").endsWith("[Thư dài: phần sau xem trong hộp thư]");
        assertThat(parts.text()).startsWith("Kính gửi: ệệệ").endsWith("[Thư dài: phần sau xem trong hộp thư]");
    }

    @Test
    void whatWasReadToItsEndSaysNothingOfIt() throws Exception {
        assertThat(read("Hồ sơ chờ lâu").whole()).isEqualTo("Hồ sơ chờ lâu");
    }

    @Test
    void aPicturePastedIntoALetterTakesNoneOfItsWords() throws Exception {
        var picture = "iVBORw0KGgo+/=\r\n".repeat(100_000);
        var html = "<p>Kính gửi</p><img src=\"data:image/png;;base64," + picture + "\"><p>Hồ sơ; chờ lâu</p>";
        assertThat(read("text/html", html).whole()).isEqualTo("Kính gửi\nHồ sơ; chờ lâu");
    }

    /** HTML marks its quotes by elements, not by lines: the lines above them end nothing. */
    @Test
    void anAnswerBelowTheQuoteOfAnHtmlMailIsRead() throws Exception {
        var prefix = "<div class=moz-cite-prefix>Vào 20/11/2026, Sở đã viết:</div>";
        var quote = "<blockquote type=cite>Mã số?</blockquote>";
        assertThat(read("text/html", "<p>Kính gửi Sở,</p>" + prefix + quote + "<p>Mã số 12345</p>")
                        .text())
                .isEqualTo("Kính gửi Sở,\nVào 20/11/2026, Sở đã viết:\nMã số?\nMã số 12345");
        assertThat(read("text/html", prefix + quote + "<p>Mã số 12345</p>").text())
                .endsWith("Mã số 12345");
        assertThat(read("text/html", "<p>Mã số 12345</p>" + prefix + quote).text())
                .isEqualTo("Mã số 12345");
        assertThat(read("text/html", "<p>Mã số 12345</p><p>On Monday Sở wrote:</p>" + quote)
                        .text())
                .isEqualTo("Mã số 12345");
        assertThat(read("text/html", "<p>Mới</p><p>From: a@x.vn<br>Sent: hôm qua</p><p>cũ</p>")
                        .text())
                .isEqualTo("Mới");
    }

    @Test
    void noCodeIsLeftHoweverAProgramWrapsIt() {
        assertThat(MailThread.withoutCodes(
                        "> LN-7K3M-\n> 9QXF-2ABC-D và ln7k3m9qxf2abcd, %2Ftrack%2FLN-7K3M-9QXF-2ABC-D&a"))
                .isEqualTo("> LN-… và LN-…, %2Ftrack%2FLN-…&a");
        assertThat(MailThread.withoutCodes("Hồ sơ 2026-7K3M9Q của LN")).isEqualTo("Hồ sơ 2026-7K3M9Q của LN");
    }

    private static Parts read(String text) throws Exception {
        return read("text/plain", text);
    }

    private static Parts read(String type, String text) throws Exception {
        var raw = "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text;
        var parts = new Parts();
        parts.read(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(UTF_8))));
        return parts;
    }

    /** Filters of mail wrap every link, each in a way of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://filter.example/v3/__https://so.example.vn/track/LN-7K3M-9QXF-2ABC-D__;!!x",
                "https://filter.example/?url=https%253A%252F%252Fso%252Ftrack%252FLN-7K3M-9QXF-2ABC-D",
                "https://filter.example/v2/url?u=https-3A__so.example.vn_track_LN-2D7K3M-2D9QXF-2D2ABC-2DD&d=x"
            })
    void theCodeIsTakenOutOfWrappedLinksToo(String link) {
        assertThat(MailThread.withoutCodes("> " + link)).contains("LN-…").doesNotContain("7K3M", "9QXF", "2ABC");
        assertThat(MailThread.withoutCodes("PLN-7K3M-9QXF-2ABC-D")).contains("7K3M");
    }
}
