package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

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
}
