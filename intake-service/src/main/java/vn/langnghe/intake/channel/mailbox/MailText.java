package vn.langnghe.intake.channel.mailbox;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.select.NodeTraversor;

/** Mail as plain words. */
final class MailText {

    private static final String HEADER =
            "(?:Sent|Date|To|Cc|Subject|Đã gửi|Ngày|Tới|Đến|Chủ đề|Tiêu đề|Reply-To|Importance)";

    /** Where the mail answered to begins, as the usual programs write it in Vietnamese and English. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?m)^[ \\t]*+(?:-{2,}\\s*(?:Original Message|Thư gốc|Tin nhắn gốc|Forwarded message)\\s*-{2,}"
                    + "|_{10,}\\s*$"
                    + "|(?:From|Từ):[^\\n]{0,200}@[^\\n]{1,200}(?:\\n[ \\t]*+" + HEADER + ":[^\\n]{0,400}){1,6})");

    /** The line above a quote of which every line is marked. */
    private static final Pattern WROTE =
            Pattern.compile("(?m)^[ \\t]*+(?:On|Vào)\\b[^\\n]{0,200}\\n?[^\\n]{0,120}(?:wrote|đã viết|viết):\\s*$");

    private static final Pattern QUOTED_LINES = Pattern.compile("(?m)^>.*\\R?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t]*+\\n){2,}+");

    private MailText() {}

    /** Without its quotes, unless somebody answers between or below them: then the unit reads what is answered as well. */
    static String ofHtml(String html, boolean withQuotes) {
        var lines = new HtmlLines(withQuotes);
        NodeTraversor.filter(lines, Jsoup.parse(html));
        if (!withQuotes && lines.goesOnBelowQuotes()) {
            return ofHtml(html, true);
        }
        var text = tidy(lines.text());
        return withQuotes ? text : tidy(withoutLeadIn(above(QUOTED, text)));
    }

    /** Where the quote was left out, the line above it is the last. */
    private static String withoutLeadIn(String text) {
        var all = text.strip();
        var wrote = WROTE.matcher(all);
        while (wrote.find()) {
            if (wrote.end() == all.length()) {
                return all.substring(0, wrote.start());
            }
        }
        return all;
    }

    /** What somebody wrote above the mail they answer; all of it where they wrote between or below as well. */
    static String withoutQuotes(String text) {
        var all = tidy(text);
        var wrote = WROTE.matcher(all);
        if (!wrote.find()) {
            return unmarked(above(QUOTED, all));
        }
        var quote = all.substring(wrote.end());
        boolean marked = quote.lines().anyMatch(line -> line.startsWith(">"));
        boolean goesOn = marked && !tidy(unmarked(above(QUOTED, quote))).isEmpty();
        return goesOn ? all : unmarked(above(QUOTED, all.substring(0, wrote.start())));
    }

    private static String above(Pattern beginning, String text) {
        var found = beginning.matcher(text);
        return found.find() ? text.substring(0, found.start()) : text;
    }

    private static String unmarked(String text) {
        return tidy(QUOTED_LINES.matcher(text).replaceAll(""));
    }

    static String tidy(String text) {
        var lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replace("\u200b", "");
        return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
    }
}
