package vn.langnghe.intake.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTests {

    @Test
    void aMailOfNothingButLinesKeepsNobodyBusy() {
        var text = "a" + "\n".repeat(1_000_000) + "b";
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MailText.withoutQuotes(text)))
                .isEqualTo("a\n\nb");
    }

    @Test
    void whatWasAnsweredToIsCutOff() {
        assertThat(MailText.withoutQuotes("Xin chào\n\n \n  Vào 20/11/2026, Sở đã viết:\n> a"))
                .isEqualTo("Xin chào");
        assertThat(MailText.withoutQuotes("Mới\nFrom: a@x.vn\n Sent: hôm qua\ncũ"))
                .isEqualTo("Mới");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br>",
                "<div>",
                "<b>",
                "<i><p>",
                "<div class=gmail_quote>cũ</div>",
                "<td>",
                "On Monday, somebody else wrote a long letter that never comes to its end "
            })
    void htmlOfAnyShapeKeepsNobodyBusy(String piece) {
        var html = "Kính gửi Sở" + piece.repeat(1_000_000 / piece.length());
        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> MailText.withoutQuotes(MailText.ofHtml(html, false))))
                .startsWith("Kính gửi Sở");
    }

    @Test
    void whatAnHtmlMailAnswersToIsCutOffUnlessNothingElseIsSaid() {
        var html = "<p>Tôi bổ sung <b>giấy hẹn</b>.</p><table><tr><td>a</td><td>b</td></tr></table>"
                + "<div><div id=divRplyFwdMsg>Từ: Sở</div>trống<div>cũ 1</div><p>cũ 2</p></div>"
                + "<blockquote type=cite>cũ 3</blockquote><div class='x gmail_quote'>cũ 4</div>"
                + "<script>alert(1)</script>Trân trọng";
        assertThat(MailText.ofHtml(html, false)).isEqualTo("Tôi bổ sung giấy hẹn.\na\nb\nTrân trọng");
        assertThat(MailText.ofHtml(html, true))
                .contains("cũ 1", "cũ 2", "cũ 3", "cũ 4")
                .doesNotContain("alert");
    }
}
