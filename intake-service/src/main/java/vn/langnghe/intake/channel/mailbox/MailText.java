package vn.langnghe.intake.channel.mailbox;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Mail as plain words. */
final class MailText {

    private static final String QUOTES =
            "blockquote[type=cite], .gmail_quote, .gmail_quote_container, .yahoo_quoted, .moz-cite-prefix, #appendonsend,"
                    + " #divRplyFwdMsg, #divRplyFwdMsg ~ *";

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
        Document document = Jsoup.parse(html);
        document.select("script, style, head, title").remove();
        if (!withQuotes) {
            document.select(QUOTES).remove();
        }
        var lines = new Lines();
        NodeTraversor.traverse(lines, document);
        return tidy(lines.text.toString());
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

    /** Blocks end in a line break, cells in a blank. */
    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element && element.nameIs("br")) {
                text.append('\n');
            } else if (node instanceof Element element && element.isBlock()) {
                endLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                endLine();
            } else if (node instanceof Element element && (element.nameIs("td") || element.nameIs("th"))) {
                text.append(' ');
            }
        }

        private void endLine() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
