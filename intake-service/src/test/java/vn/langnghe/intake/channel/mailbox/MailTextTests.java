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
        assertThat(MailText.withoutQuotes("Mới\n\nOn Monday Sở wrote:\n> a\n\n> b"))
                .isEqualTo("Mới");
        assertThat(MailText.withoutQuotes("Mới\n\nOn Monday Sở wrote:\na\nb")).isEqualTo("Mới");
    }

    /** The usual way to answer questions one by one; the unit reads a quote rather than miss an answer. */
    @Test
    void whoAnswersBetweenOrBelowWhatIsQuotedIsReadWhole() {
        var between =
                "Tôi trả lời bên dưới.\n\nVào Th 2, Sở đã viết:\n> 1. Mã số hồ sơ?\nHồ sơ số 12345.\n> 2. Ai tiếp nhận?\nChị B.";
        assertThat(MailText.withoutQuotes(between)).isEqualTo(between);
        var below = "On Monday Sở wrote:\n> Mã số hồ sơ?\n\nHồ sơ số 12345.";
        assertThat(MailText.withoutQuotes(below)).isEqualTo(below);
        var html = "<div>Bên dưới</div><div class='gmail_quote'><div class=gmail_attr>Vào Th 2, Sở đã viết:</div>"
                + "<blockquote class=gmail_quote>Mã số?</blockquote><div>Số 12345</div></div>";
        assertThat(MailText.ofHtml(html, false)).contains("Bên dưới", "Mã số?", "Số 12345");
    }

    @Test
    void ownLinesThatLookLikeAHeadStay() {
        var own = "Tôi xin bổ sung:\nTừ: Công ty Ánh Dương\nĐến: Phòng ĐKKD\nHồ sơ nộp 3/11";
        assertThat(MailText.withoutQuotes(own)).isEqualTo(own);
    }

    @Test
    void aTopPostedHtmlAnswerIsWithoutItsQuote() {
        var html = "<div>Đây là giấy hẹn.</div><br><div class='gmail_quote gmail_quote_container'>"
                + "<div class=gmail_attr>Vào Th 2, Sở đã viết:<br></div><blockquote class=gmail_quote>Xin giấy hẹn</blockquote></div>";
        assertThat(MailText.ofHtml(html, false)).isEqualTo("Đây là giấy hẹn.");
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
                + "<script>alert(1)</script><blockquote type=cite>cũ 3</blockquote><div class='x yahoo_quoted'>cũ 4</div>";
        assertThat(MailText.ofHtml(html, false)).isEqualTo("Tôi bổ sung giấy hẹn.\na\nb");
        assertThat(MailText.ofHtml(html, true))
                .contains("cũ 1", "cũ 2", "cũ 3", "cũ 4")
                .doesNotContain("alert");
    }
}
