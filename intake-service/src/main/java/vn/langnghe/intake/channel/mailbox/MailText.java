package vn.langnghe.intake.channel.mailbox;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.select.NodeTraversor;

/** Mail as plain words. */
final class MailText {

    /** Where the mail answered to begins, as the usual programs write it in Vietnamese and English. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?ms)^[ \\t]*+(?:-{2,}\\s*(?:Original Message|Thư gốc|Tin nhắn gốc|Forwarded message)\\s*-{2,}"
                    + "|_{10,}\\s*$"
                    + "|(?:On|Vào)\\b[^\\n]{0,200}\\n?[^\\n]{0,120}(?:wrote|đã viết|viết):\\s*$"
                    + "|(?:From|Từ):[^\\n]{1,200}\\n[ \\t]*+(?:Sent|Date|Đã gửi|Ngày|To|Tới|Đến):).*");

    private static final Pattern QUOTED_LINES = Pattern.compile("(?m)^>.*\\R?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t]*+\\n){2,}+");

    private MailText() {}

    static String ofHtml(String html, boolean withQuotes) {
        var lines = new HtmlLines(withQuotes);
        NodeTraversor.filter(lines, Jsoup.parse(html));
        return tidy(lines.text());
    }

    /** What somebody wrote above the mail they answer. */
    static String withoutQuotes(String text) {
        var own = QUOTED.matcher(tidy(text)).replaceFirst("");
        return tidy(QUOTED_LINES.matcher(own).replaceAll(""));
    }

    static String tidy(String text) {
        var lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replace("\u200b", "");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }
}
